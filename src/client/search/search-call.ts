import type { SearchRequest } from '../../domain/search/meaning/search-request.ts';
import type { SearchAnswer, SearchFilters } from './search-engine.ts';
import type { SearchHit } from './index/page-lookup.ts';

/** What the page asks of the thread that searches; `of` is the id of a search. */
export type SearchCall = { id: number } & (
	| { kind: 'greet' | 'warm' }
	| { kind: 'search'; request: SearchRequest; filters: SearchFilters; sort: 'best' | 'date' }
	| { kind: 'load'; of: number; from: number; count: number }
	| { kind: 'drop'; of: number }
);

/** What the thread says to a call. */
export type SearchReply =
	| { kind: 'done' }
	| { kind: 'found'; answer: Omit<SearchAnswer, 'load'> }
	| { kind: 'hits'; hits: (SearchHit | undefined)[] }
	| { kind: 'failed'; problem: string };
