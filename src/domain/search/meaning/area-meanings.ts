// † browser
import type { SuggestionEntry } from '../suggestion.ts';
import { foldText } from '../search-match.ts';
import type { Meaning } from './query-part.ts';

/** The city that texts seldom name. No import: its file would be one more for each page that searches. */
const OWN_CITY = 'shanghai';

const slugOf = (href: string) => href.replace(/\/$/, '').split('/').at(-1) ?? '';

/** Area → slugs of its districts, from entries such as `suzhou:kunshan,taicang`. */
export function areaDistricts(entries: readonly SuggestionEntry[]): Map<string, readonly string[]> {
	return new Map(
		entries.flatMap(([, , kind, , , within = '']) => {
			const [area = '', slugs = ''] = within.split(':');
			return kind === 'area' ? [[area, slugs.split(',')] as const] : [];
		}),
	);
}

/** Names of districts with a town that sounds like another place: 松江区 for 昆山, as 小昆山 is there. */
export type Confused = (words: readonly string[], own: readonly string[]) => readonly string[];

/** The districts of the entries, with their full names. */
function districtsOf(entries: readonly SuggestionEntry[]) {
	return entries
		.filter(([, , kind]) => kind === 'district')
		.map(([text, , , href, also = []]) => ({
			slug: slugOf(href),
			short: text,
			name: also.find(([word]) => word !== text && word.startsWith(text))?.[0] ?? text,
		}));
}

export function confusedWith(entries: readonly SuggestionEntry[]): Confused {
	const districts = districtsOf(entries);
	const towns = entries.flatMap(([text, , kind, , , within = '']) =>
		kind === 'town' ? [{ text, slug: within.split('/')[0] ?? '' }] : [],
	);
	return (words, own) => {
		const slugs = towns.flatMap(({ text, slug }) =>
			!own.includes(slug) && words.some((word) => text !== word && text.includes(word)) ? [slug] : [],
		);
		return districts.filter(({ slug }) => slugs.includes(slug)).map(({ name }) => name);
	};
}

/** What to add to the meaning of a place. */
export const elsewhereOf = (names: readonly string[]) => (names.length === 0 ? {} : { elsewhere: names });

/**
 * The words for cities and provinces. One asks for all its places, and texts name the city or one of them. Texts about
 * Shanghai name it seldom, because nearly all are: of them only listings and parks elsewhere are left out.
 */
export function areaMeanings(entries: readonly SuggestionEntry[], confused: Confused): [string, Meaning][] {
	const districts = districtsOf(entries);
	const inside = areaDistricts(entries);
	return entries.flatMap(([text, , kind, , also = [], within = '']): [string, Meaning][] => {
		if (kind !== 'area') return [];
		const [area = ''] = within.split(':');
		const own = inside.get(area) ?? [];
		const isOwn = ({ slug }: { slug: string }) => own.includes(slug);
		const spellings = [text, ...districts.filter(isOwn).map(({ short }) => short)];
		const meaning: Meaning = {
			kind: 'place',
			ask: [['district', area]],
			isGuess: false,
			...(area === OWN_CITY
				? { spellings: [], elsewhere: districts.filter((each) => !isOwn(each)).map(({ name }) => name) }
				: { spellings, ...elsewhereOf(confused(spellings, own)) }),
		};
		return [text, ...also.map(([word]) => word)].map((word) => [foldText(word), meaning]);
	});
}
