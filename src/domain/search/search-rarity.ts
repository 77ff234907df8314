// † browser
import type { SearchTerm } from './search-query.ts';
import { isWordToken, letterOf } from './search-text.ts';

/*
 * Every token in a query costs one index file per shard, and a pasted title has dozens of tokens. A few rare phrases rule
 * out most pages. The remaining pages are loaded and checked, which is cheaper and just as exact.
 */

/**
 * The most common characters of our articles and listings, most common first. A phrase of other characters occurs on fewer
 * pages.
 */
const COMMON =
	'的业产区生药医发物上江松和新地一要有政在展海技为重以大化工行出是项目经园开商协企内动会关层计创成基信日力进分主科划复策不明文年国引推集面部人用术作可租打标介报加市造能下';
/** Letters of Latin words, most common first. They are rarer than common Chinese characters. */
const LETTERS = 'eaiotnrslcudpmhgbfyvkwzxjq';
/** Number of neighbouring tokens per phrase. Terms of up to twice this length are queried whole. */
const PHRASE_LENGTH = 3;
/** The phrases are queried one after the other, so each one adds latency. */
const MOST_PHRASES = 4;

const placeIn = (list: string, character: string) => list.length - list.indexOf(character);

/** Estimated frequency of a letter, a Han character or a number. Long numbers are the rarest: 0. */
function partCommonness(part: string, list: string): number {
	if (/^\d/.test(part)) return part.length > 2 ? 0 : COMMON.length / 2;
	return list.includes(part) ? placeIn(list, part) : 1;
}

/** Estimated frequency of a token. Whole words are the rarest: 0. */
function commonness(token: string): number {
	if (isWordToken(token)) return 0;
	const letter = letterOf(token);
	if (letter !== undefined) return partCommonness(letter, LETTERS);
	// A pair is at most as common as its rarer half.
	return Math.min(...(token.match(/\d+|\D/gu) ?? []).map((part) => partCommonness(part, COMMON)));
}

/**
 * Phrases from the long terms of a query, the rarest first by estimate. A page that holds the terms holds all these phrases.
 * Empty when no term is long.
 */
export function rarePhrases(terms: readonly SearchTerm[]): string[] {
	const windows = terms
		.map(({ engine }) => engine.slice(1, -1).split(' '))
		.filter(({ length }) => length > 2 * PHRASE_LENGTH)
		.flatMap((tokens) =>
			tokens.slice(PHRASE_LENGTH - 1).map((_, start) => {
				const window = tokens.slice(start, start + PHRASE_LENGTH);
				return { tokens, start, window, cost: window.reduce((sum, token) => sum + commonness(token), 0) };
			}),
		)
		.sort((a, b) => a.cost - b.cost);
	const chosen: typeof windows = [];
	for (const next of windows) {
		const isApart = chosen.every(
			({ tokens, start }) => tokens !== next.tokens || Math.abs(start - next.start) >= PHRASE_LENGTH,
		);
		if (isApart && chosen.length < MOST_PHRASES) chosen.push(next);
	}
	return chosen.map(({ window }) => `"${window.join(' ')}"`);
}
