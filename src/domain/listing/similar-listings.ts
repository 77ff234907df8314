import { DOT } from '../phrases.ts';
import { offeredFigures } from './floor-space.ts';
import type { Listing } from './listing.ts';
import { isOnOffer } from './listing.ts';
import type { PropertyType } from '../schema/listing-facts.ts';

export interface SimilarListing {
	listing: Listing;
	/** The strongest similarity, in words: 同区 · 面积相近. */
	reason: string;
}

/** Property types that serve the same need. */
const PROPERTY_FAMILIES: Readonly<Record<PropertyType, string>> = {
	factory: 'production',
	'standard-factory': 'production',
	'whole-park': 'production',
	warehouse: 'storage',
	'high-bay-warehouse': 'storage',
	cold: 'storage',
	'hazmat-store': 'storage',
	rd: 'desk',
	office: 'desk',
	land: 'land',
};

/** Field, weight in the score, and the words shown when two values differ by at most a fifth. */
const MEASURES = [
	{ of: (l: Listing) => l.availableArea, weight: 3, words: '面积相近' },
	{ of: (l: Listing) => l.rent?.value, weight: 2, words: '租金相近' },
	{ of: (l: Listing) => offeredFigures(l).height ?? undefined, weight: 1, words: '层高相近' },
	{ of: (l: Listing) => offeredFigures(l).load ?? undefined, weight: 1, words: '承重相近' },
	{ of: (l: Listing) => l.power, weight: 1, words: '配电相近' },
] as const;

const SAME_DISTRICT = 3;
const NEXT_DISTRICT = 1.5;
const SHARED_INDUSTRY = 0.5;

/** 1 for equal amounts. Falls with the logarithm of their ratio, to 0 at a ratio of three. */
function nearness(a: number | undefined, b: number | undefined): number {
	if (a === undefined || b === undefined) return 0;
	return Math.max(0, 1 - Math.abs(Math.log(a / b)) / Math.log(3));
}

/** Nearness of two amounts that differ by a fifth. */
const CLOSE = 0.83;

/**
 * Alternatives to a listing, best first: the same deal and property family in the same or a neighbouring district. The
 * score is a weighted log-distance of area, rent, height, load and power plus shared industries. Ties go by id.
 */
export function similarListings(
	listing: Listing,
	listings: readonly Listing[],
	limit: number,
): SimilarListing[] {
	const district = listing.district;
	const industries = new Set(listing.industriesAllowed.map(({ slug }) => slug));
	return listings
		.filter(
			(other) =>
				other.id !== listing.id &&
				isOnOffer(other) &&
				other.dealType === listing.dealType &&
				PROPERTY_FAMILIES[other.propertyType] === PROPERTY_FAMILIES[listing.propertyType] &&
				(other.district.slug === district.slug || district.neighbours.includes(other.district.slug)),
		)
		.map((other) => {
			const isSameDistrict = other.district.slug === district.slug;
			const near = MEASURES.map((measure) => ({
				...measure,
				nearness: nearness(measure.of(listing), measure.of(other)),
			}));
			const common = other.industriesAllowed.filter(({ slug }) => industries.has(slug)).length;
			const score =
				near.reduce((sum, each) => sum + each.weight * each.nearness, 0) +
				(isSameDistrict ? SAME_DISTRICT : NEXT_DISTRICT) +
				common * SHARED_INDUSTRY;
			const place = isSameDistrict ? `同在${district.name}` : `邻近的${other.district.name}`;
			const likeness = near.find((each) => each.nearness >= CLOSE)?.words;
			return { listing: other, score, reason: [place, likeness].filter(Boolean).join(DOT) };
		})
		.toSorted((a, b) => b.score - a.score || a.listing.id.localeCompare(b.listing.id, 'en'))
		.slice(0, limit)
		.map(({ listing: other, reason }) => ({ listing: other, reason }));
}
