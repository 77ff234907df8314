/** Whether the site shows samples only. One bar says so then, instead of a mark on every card. */
export interface Demo {
	/** All listings on offer are samples. */
	listings: boolean;
	/** All listings on offer and all parks are samples. */
	parks: boolean;
	/** In a demo: whether all policies are samples, or more than the half, so that the real ones are marked instead. */
	policies: 'all' | 'most' | 'few';
}

const POLICY_WORDS = { all: '政策', most: '未标“真实”的政策', few: '' } as const;

type Items = readonly { sample: boolean }[];

/** What the bar on top of a demo says of its entries; empty elsewhere. */
export function demoWords({ listings, parks, policies }: Demo): string {
	if (!listings) return '';
	const named = ['房源', parks ? '园区' : '', POLICY_WORDS[policies]].filter((word) => word !== '');
	return `演示站：${named.join('、').replace(/、(?=[^、]*$)/, '和')}都是示例`;
}

/** A site that has a real listing marks its samples one by one, whatever its parks are. */
export function demoOf(listings: Items, parks: Items, policies: Items): Demo {
	const isSample = ({ sample }: { sample: boolean }) => sample;
	const isDemo = listings.length > 0 && listings.every(isSample);
	const samples = policies.filter(isSample).length;
	const isMost = isDemo && samples * 2 > policies.length;
	return {
		listings: isDemo,
		parks: isDemo && parks.every(isSample),
		policies: !isMost ? 'few' : samples === policies.length ? 'all' : 'most',
	};
}
