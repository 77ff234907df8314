// † browser
import type { SearchTerm } from './search-query.ts';
import { isWordToken, letterOf } from './search-text.ts';

/*
 * Every token asked for costs a file of the index in each shard, and a pasted title has dozens. A few of its tokens tell most pages
 * apart from it; the pages left are read, which is cheaper and just as exact.
 */

/** The most common characters of our own articles and listings, the most common first: a phrase of others stands on fewer pages. */
const COMMON =
	'的业产区生药医发物上江松和新地一要有政在展海技为重以大化工行出是项目经园开商协企内动会关层计创成基信日力进分主科划复策不明文年国引推集面部人用术作可租打标介报加市造能下';
/** Letters of Latin words, the most common first; there are fewer of them than of common Chinese characters. */
const LETTERS = 'eaiotnrslcudpmhgbfyvkwzxjq';
/** How many neighbouring tokens are asked at once; terms of up to twice as many are asked whole. */
const PHRASE_LENGTH = 3;
/** Each is an answer to wait for before the next. */
const MOST_PHRASES = 4;

/** How common a token is likely to be; 0 for whole words and long numbers, the rarest. */
function commonness(token: string): number {
	if (isWordToken(token) || /^\d{3}/.test(token)) return 0;
	if (/^\d/.test(token)) return COMMON.length / 2;
	const letter = letterOf(token);
	const list = letter === undefined ? COMMON : LETTERS;
	const place = list.indexOf(letter ?? token);
	return place === -1 ? 1 : list.length - place;
}

/**
 * Phrases out of the long terms of a query, the likely rarest first: a page that holds the terms holds every one of them. None
 * where no term is long.
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
