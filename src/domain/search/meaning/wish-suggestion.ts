// † browser
import { DOT } from '../../phrases.ts';
import { listingsUrl } from '../../urls.ts';
import { parseQuery } from '../search-query.ts';
import type { Suggestion } from '../suggestion.ts';
import type { Lexicon } from './lexicon.ts';
import { understand } from './understanding.ts';

/**
 * The whole query as a request for listings: 松江 · 厂房 opens the explorer with both. Undefined for fewer than two
 * requirements, because a single word has its own page, and for queries with words that were not understood.
 */
export function wishSuggestion(query: string, lexicon: Lexicon): Suggestion | undefined {
	const { parts, excluded, ask } = understand(parseQuery(query), lexicon);
	const asking = parts.filter((part) => part.ask.length > 0);
	const isWhole = parts.every(({ ask: own, kind }) => own.length > 0 || kind === 'deal');
	const isSingle = asking.length < 2 && asking[0]?.kind !== 'amount';
	if (isSingle || !isWhole || excluded.length > 0) return undefined;
	const params = new URLSearchParams(ask.map(([name, value]) => [name, value]));
	return {
		text: parts.map(({ meant, text }) => meant ?? text).join(DOT),
		kind: 'wish',
		href: `${listingsUrl()}?${params.toString()}`,
	};
}
