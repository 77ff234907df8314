import type { Catalog } from '../../domain/catalog/catalog.ts';
import { areasOf } from '../../domain/explorer/rows/row-of-listing.ts';
import { isInShanghai, PROVINCES, SHANGHAI } from '../../domain/schema/city.ts';
import { type District, DISTRICTS } from '../../domain/schema/district.ts';
import { PLACE_NAMES } from '../../domain/search/place-names.ts';
import { exploreUrl } from '../../domain/urls.ts';
import { type Word, word } from './suggested-word.ts';

/** The short name of a town from the table of places: 新桥 for 新桥镇; 庙镇 stays 庙镇. */
function townName(town: string): string {
	return town.trim().replace(/(?<=..)(?:镇|街道|乡)$/, '');
}

/** The towns of the table and of listings and parks, with their counts. @param inUse slugs of districts with content */
export function towns({ listingsBy, parks }: Catalog, inUse: ReadonlySet<string>): Word[] {
	const outside = new Set(DISTRICTS.flatMap((each) => (isInShanghai(each) ? [] : [each.slug])));
	// The last one of a name counts: a town of Shanghai before one around it.
	const byPlace = <T extends { district: string }>(list: readonly T[]) =>
		list.toSorted((a, b) => Number(outside.has(b.district)) - Number(outside.has(a.district)));
	const named = byPlace(
		[...listingsBy.onOffer, ...parks].flatMap(({ town, district: { slug } }) =>
			town === undefined ? [] : [{ name: townName(town), district: slug, within: `${slug}/${town}` }],
		),
	);
	// Towns around Shanghai only where the site has something.
	const known = byPlace(PLACE_NAMES)
		.filter(({ district }) => !outside.has(district) || inUse.has(district))
		.map(({ name, district }) => ({ name, within: district }));
	const places = new Map([...known, ...named].map((place) => [place.name, place]));
	return [...places.values()].map(({ name, within }) => {
		const count = named.filter((each) => each.name === name).length;
		return { ...word(name, 'town', [], { href: '', count }), within };
	});
}

/** Cities and provinces, when the site has something outside of Shanghai. @param used districts with content */
export function areas(used: readonly District[], { listingsBy }: Pick<Catalog, 'listingsBy'>): Word[] {
	return areasOf(used).map(({ id, name, districts: own }): Word => {
		const isCity = !PROVINCES.some(({ slug }) => slug === id);
		// Places of Shanghai without content are told apart from those around it.
		const inside = id === SHANGHAI.slug ? DISTRICTS.filter(isInShanghai).map(({ slug }) => slug) : own;
		const isOffered = own.some((slug) => listingsBy.district.has(slug));
		const facet = { href: isOffered ? exploreUrl(`?district=${id}`) : '', count: own.length };
		return {
			...word(name, 'area', [name + (isCity ? '市' : '省')], facet),
			within: `${id}:${inside.join(',')}`,
		};
	});
}
