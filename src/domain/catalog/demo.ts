/** Whether the site shows samples only. One bar says so then, instead of a mark on every card. */
export interface Demo {
	/** All listings on offer are samples. */
	listings: boolean;
	/** All listings on offer and all parks are samples. */
	parks: boolean;
}

type Items = readonly { sample: boolean }[];

/** A site that has a real listing marks its samples one by one, whatever its parks are. */
export function demoOf(listings: Items, parks: Items): Demo {
	const isSample = ({ sample }: { sample: boolean }) => sample;
	const isDemo = listings.length > 0 && listings.every(isSample);
	return { listings: isDemo, parks: isDemo && parks.every(isSample) };
}
