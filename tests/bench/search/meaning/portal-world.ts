import {
	type ListingIndex,
	packListings,
	unpackListings,
} from '../../../../src/domain/explorer/rows/listing-index.ts';
import type { SuggestionEntry } from '../../../../src/domain/search/suggestion.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import type { SearchRecord } from '../../../../src/integrations/search/search-record.ts';
import { checkContent } from '../../../../src/reader/content-check.ts';
import { readingOf } from '../../../../src/view/article/reading.ts';
import { suggestionEntries } from '../../../../src/view/search/suggestions.ts';
import { generatedCorpus } from '../../corpus/generated-corpus.ts';
import { generatedIndex } from '../../listings/generated-listings.ts';
import { seededRandom } from '../../seeded-random.ts';
import { generatedNotice, type NoticeFacts } from './generated-notice.ts';
import { listingPage, metroMetres } from './listing-page.ts';
import type { OfferedListing } from './listing-wish.ts';

/** A generated portal: what is on offer, what is written, and the words that its search box knows. */
export interface PortalWorld {
	index: ListingIndex;
	listings: readonly OfferedListing[];
	notices: readonly NoticeFacts[];
	/** Articles, notices and the page of every listing. */
	pages: readonly SearchRecord[];
	words: readonly SuggestionEntry[];
}

const NOTICES = 80;
const METRO_LINES = [1, 2, 5, 8, 9, 11, 12, 13, 16, 17];
const NEAR_METRO = 0.4;

/** The words of the site, with the towns and parks of the generated listings instead of the real ones. */
async function knownWords({ towns, parks }: ListingIndex, today: string): Promise<SuggestionEntry[]> {
	const { catalog } = await checkContent('content', day(today));
	if (catalog === undefined) throw new Error('content/ has mistakes');
	const places = new Map(towns.map(({ id, name }) => [name, id]));
	const own = suggestionEntries(catalog).filter(([, , kind]) => kind !== 'park');
	const entries = own.map((entry): SuggestionEntry => {
		const [text, pinyin, kind, href, also = [], within = ''] = entry;
		const place = places.get(text);
		if (kind !== 'town') return entry;
		return [text, pinyin, kind, href, also, place ?? within.split('/')[0] ?? ''];
	});
	const named = parks.map(({ id, name }): SuggestionEntry => [
		name,
		readingOf(name),
		'park',
		`/parks/${id}/`,
	]);
	return [...entries, ...named];
}

/** The same for the same seed. @param articles how many of them, notices included @param listings how many at most: those that are stale, or will be tomorrow, are left out */
export async function portalWorld(
	{ articles, listings: count }: { articles: number; listings: number },
	seed: number,
	today: string,
): Promise<PortalWorld> {
	const random = seededRandom(seed + 7);
	const index = generatedIndex(count, seed, today);
	const parkNames = new Map(index.parks.map(({ id, name }) => [id, name]));
	const age = (updated: string) => (Date.parse(today) - Date.parse(updated)) / 86_400_000;
	const listings = unpackListings(index)
		.filter(({ updated }) => age(updated) < 119)
		.map((row): OfferedListing => {
			const metro = random.chance(NEAR_METRO) ? random.pick(METRO_LINES) : undefined;
			return {
				row: metro === undefined ? row : { ...row, metro: `${metro}:${metroMetres(row) / 1000}` },
				url: `/listings/${row.id}/`,
				metro,
			};
		});
	const notices = Array.from({ length: NOTICES }, (_, i) => generatedNotice(random, i + 1));
	const news = generatedCorpus(articles * 2, seed).filter(({ type }) => type === 'article');
	return {
		index: packListings(
			{ ...index, metros: METRO_LINES.map((line) => ({ id: String(line), name: `${line}号线` })) },
			listings.map(({ row }) => row),
		),
		listings,
		notices,
		pages: [
			...news.slice(0, Math.max(0, articles - NOTICES)),
			...notices.map(({ page }) => page),
			...listings.map((listing) => listingPage(listing, parkNames.get(listing.row.park ?? ''))),
		],
		words: await knownWords(index, today),
	};
}
