import { DISTRICTS } from '../../../src/domain/schema/district.ts';
import { type ListingIndex, packListings } from '../../../src/domain/explorer/rows/listing-index.ts';
import { generatedListing } from './generated-listing.ts';
import { generatedParks, INDUSTRIES, PLACES } from './generated-park.ts';
import { seededRandom } from '../seeded-random.ts';

/** An index of made-up listings, as varied and incomplete as real ones. The same seed gives the same index. */
export function generatedIndex(count: number, seed: number, today: string): ListingIndex {
	const random = seededRandom(seed);
	const parks = generatedParks(random);
	const rows = Array.from({ length: count }, (_, i) => generatedListing(random, i + 1, parks, today));
	const towns = [
		...new Set(rows.flatMap(({ district, town }) => (town === null ? [] : [`${district}/${town}`]))),
	];
	return packListings(
		{
			districts: DISTRICTS.filter(({ slug }) => PLACES.includes(slug)).map(({ slug, short }) => ({
				id: slug,
				name: short,
			})),
			towns: towns.toSorted().map((id) => ({ id, name: id.slice(id.indexOf('/') + 1) })),
			parks: parks.map(({ id, name }) => ({ id, name })),
			industries: INDUSTRIES.map(([id, name]) => ({ id, name })),
			metros: [],
		},
		rows,
	);
}
