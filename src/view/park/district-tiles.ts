import type { Catalog } from '../../domain/catalog/catalog.ts';
import { isInShanghai } from '../../domain/schema/city.ts';
import { type District, DISTRICTS } from '../../domain/schema/district.ts';
import { districtRings } from '../../domain/park/district-ring.ts';
import { districtUrl } from '../../domain/urls.ts';
import type { Link } from '../site/link.ts';

/** A district with content. */
export interface DistrictTile {
	name: string;
	href: string;
	/** 房源 3, 园区 1, 资讯 5; without those that are 0. */
	figures: readonly (readonly [word: string, count: number])[];
}

type Groups = Pick<Catalog, 'articlesBy' | 'listingsBy' | 'parks'>;

function figuresOf({ slug }: District, { articlesBy, listingsBy, parks }: Groups) {
	const listings = listingsBy.district.get(slug)?.length ?? 0;
	const inside = parks.filter((park) => park.district.slug === slug).length;
	const news = articlesBy.district.get(slug)?.length ?? 0;
	return { listings, inside, news, isEmpty: listings + inside + news === 0 };
}

/** The districts with content. */
export function usedDistricts(groups: Groups): District[] {
	return DISTRICTS.filter((district) => !figuresOf(district, groups).isEmpty);
}

/** Districts under one heading. */
export interface TileGroup {
	/** Empty when there is only one group. */
	heading: string;
	tiles: readonly DistrictTile[];
}

/** The districts with content, those with most listings first; those of each other city of their own. */
export function tileGroups(groups: Groups): TileGroup[] {
	const used = usedDistricts(groups);
	const cities = [...Map.groupBy(used, ({ city }) => city.short)];
	return cities.map(([city, districts]) => ({
		heading: cities.length === 1 && used.every(isInShanghai) ? '' : city,
		tiles: districtTiles(groups, districts),
	}));
}

/** The districts with content, those with most listings first. @param among of which */
export function districtTiles(groups: Groups, among = DISTRICTS): DistrictTile[] {
	return among
		.map((district) => ({ district, ...figuresOf(district, groups) }))
		.filter(({ isEmpty }) => !isEmpty)
		.toSorted((a, b) => b.listings - a.listings || b.inside - a.inside || b.news - a.news)
		.map(({ district, listings, inside, news }) => ({
			name: district.short,
			href: districtUrl(district.slug),
			figures: (
				[
					['房源', listings],
					['园区', inside],
					['资讯', news],
				] as const
			).filter(([, count]) => count > 0),
		}));
}

/** Names of the districts without content. Those around Shanghai are named as soon as the site has something there. */
export function emptyDistricts(groups: Groups): string[] {
	const used = usedDistricts(groups);
	const isAround = !used.every(isInShanghai);
	return DISTRICTS.filter((district) => !used.includes(district) && (isAround || isInShanghai(district))).map(
		({ short }) => short,
	);
}

/** The nearest districts with listings, as 浦东新区 2 套. @param most maximum number */
export function nearestOffers(
	from: District,
	{ listingsBy }: Pick<Catalog, 'listingsBy'>,
	most: number,
): Link[] {
	const countOf = ({ slug }: District) => listingsBy.district.get(slug)?.length ?? 0;
	return districtRings(from)
		.flatMap((ring) => ring.filter((each) => countOf(each) > 0).toSorted((a, b) => countOf(b) - countOf(a)))
		.slice(0, most)
		.map((each) => ({ text: `${each.name} ${countOf(each)} 套`, href: districtUrl(each.slug) }));
}
