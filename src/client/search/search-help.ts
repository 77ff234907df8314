import { type Understanding, understand, unknownWords } from '../../domain/search/meaning/understanding.ts';
import type { QueryPart } from '../../domain/search/meaning/query-part.ts';
import { parseQuery, type SearchQuery } from '../../domain/search/search-query.ts';
import { searchRequest } from '../../domain/search/meaning/search-request.ts';
import type { SearchAnswer } from './search-engine.ts';
import type { SearchState } from './search-form.ts';
import type { LoadedListings } from './listing-answer.ts';
import { loadLexicon } from '../site/known-words.ts';
import { search, warmEngine } from './search-thread.ts';

/** The query in simplified characters, or undefined if it already is. */
async function simplifiedQuery(query: string): Promise<string | undefined> {
	const { simplify } = await import('../../domain/search/traditional-characters.ts');
	const simplified = simplify(query);
	return simplified === query ? undefined : simplified;
}

/** How a query was understood, and the pages that match it. */
export interface TextAnswer {
	answer: SearchAnswer;
	/** The query that was searched for: as typed, or converted to simplified characters. */
	query: SearchQuery;
	/** Undefined when the word list of the site failed to load. */
	understanding: Understanding | undefined;
	/** Shown after the number of hits. */
	note: string;
}

async function firstLook(query: SearchQuery): Promise<Understanding | undefined> {
	const lexicon = await loadLexicon().catch(() => undefined);
	return lexicon && understand(query, lexicon);
}

/**
 * Understands a query. Words that are not known and that no page has may be slips or traditional characters. The code for
 * these is loaded only then. Returns undefined when the word list of the site failed to load.
 */
export async function understandingOf(query: SearchQuery): Promise<Understanding | undefined> {
	const first = await firstLook(query);
	if (first === undefined) return undefined;
	const lexicon = await loadLexicon();
	if (unknownWords(first, lexicon).length === 0) return first;
	return import('./second-look.ts')
		.then(({ secondLook }) => secondLook(query, first, lexicon))
		.catch(() => first);
}

/** How many other spellings a note names. */
const MOST_NAMED = 3;

/** Timeout in milliseconds for the word list once the engine is loaded. The text search then runs without it. */
const WORDS_WAIT = 800;

/** The note for hits that hold the parts of a query but not the words as typed. */
function looseNote({ exact, total }: SearchAnswer, parts: readonly QueryPart[]): string {
	if (exact === total) return '';
	if (exact > 0) return `（其中 ${exact} 条连着写）`;
	const [only] = parts;
	if (parts.length !== 1 || only === undefined) return '（没有连着写的，分开提到了这些词）';
	const others = only.spellings.filter((spelling) => spelling !== only.text).slice(0, MOST_NAMED);
	return `（没有写“${only.text}”的，按 ${others.join('、')} 查到）`;
}

async function textAnswer(
	query: SearchQuery,
	{ filters, sort }: SearchState,
	note = '',
	look = firstLook,
): Promise<TextAnswer> {
	const late = warmEngine()
		.catch(() => undefined)
		.then(() => new Promise<undefined>((settle) => setTimeout(() => settle(undefined), WORDS_WAIT)));
	const understanding = await Promise.race([look(query), late]);
	const answer = await search(searchRequest(query, understanding), filters, sort);
	return {
		// Without the word list the pages that hold only the parts are missing.
		answer: { ...answer, isComplete: answer.isComplete && understanding !== undefined },
		query,
		understanding,
		note: looseNote(answer, understanding?.parts ?? []) + note,
	};
}

/** Names what was searched for instead of words that no page has. Empty when nothing was guessed. */
function guessNote({ parts }: Understanding): string {
	const guesses = parts.flatMap(({ meant, text }) =>
		meant === undefined || meant === text ? [] : [`“${text}”按“${meant}”`],
	);
	return guesses.length === 0 ? '' : `（没有查到，${guesses.join('、')} 搜索）`;
}

/**
 * The answer to a query. If it finds nothing, the query in simplified characters is tried, then the words that it may be a
 * slip of. A note says so.
 */
export async function answerTo(state: SearchState): Promise<TextAnswer> {
	const asTyped = await textAnswer(state.query, state);
	const { total, terms, isComplete } = asTyped.answer;
	if (total > 0 || terms.length === 0 || !isComplete) return asTyped;
	const simplified = await simplifiedQuery(state.query.text);
	const plain =
		simplified === undefined
			? asTyped
			: await textAnswer(parseQuery(simplified), state, `（按简体“${simplified}”搜索）`);
	if (plain.answer.total > 0) return plain;
	const guess = await understandingOf(plain.query);
	const note = guess === undefined ? '' : guessNote(guess);
	return note === '' ? plain : textAnswer(plain.query, state, note, async () => guess);
}

/**
 * The listings that match a query. Undefined when the query has no requirement for listings or they fail to load. The code
 * is loaded on demand.
 */
export async function fittingListings(
	understanding: Understanding | undefined,
): Promise<LoadedListings | undefined> {
	if (understanding === undefined || understanding.ask.length === 0) return undefined;
	return import('./listing-answer.ts')
		.then(({ loadListings }) => loadListings(understanding))
		.catch(() => undefined);
}
