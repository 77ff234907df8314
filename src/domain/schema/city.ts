// † browser

/** A municipality or prefecture-level city whose districts the site lists. */
export interface City {
	/** Full name, 苏州市. */
	name: string;
	/** Short name, 苏州. */
	short: string;
	/** Word of the explorer for all its places: `district=suzhou`. */
	slug: string;
	/** 江苏省; for Shanghai, which belongs to no province, 上海市. */
	province: string;
}

function city(name: string, slug: string, province: string): City {
	return { name, short: name.replace(/市$/, ''), slug, province };
}

export const SHANGHAI = city('上海市', 'shanghai', '上海市');
export const SUZHOU = city('苏州市', 'suzhou', '江苏省');
export const NANTONG = city('南通市', 'nantong', '江苏省');
export const JIAXING = city('嘉兴市', 'jiaxing', '浙江省');

/** Word of the explorer for the places of a province. */
export const PROVINCES: readonly Pick<City, 'name' | 'short' | 'slug'>[] = [
	{ name: '江苏省', short: '江苏', slug: 'jiangsu' },
	{ name: '浙江省', short: '浙江', slug: 'zhejiang' },
];

/** What may stand before the name of a place in a city: 苏州, 苏州市, 江苏, 江苏省, 江苏省苏州市. */
export function prefixesOf({ name, short, province }: City): string[] {
	const own = [name, short];
	return [
		...own,
		...[province, province.slice(0, -1)].flatMap((each) => [each, ...own.map((city) => each + city)]),
	];
}

/** Whether a place belongs to Shanghai. Rules and facts of the city do not hold elsewhere. */
export const isInShanghai = ({ city }: { city: City }) => city.slug === SHANGHAI.slug;

/** The name with province and city where it is outside of Shanghai: 松江区, 江苏省苏州市昆山市. */
export function fullName(place: { city: City; name: string }): string {
	return isInShanghai(place) ? place.name : place.city.province + place.city.name + place.name;
}
