import type { SearchRequest } from '../../domain/search/meaning/search-request.ts';
import type { SearchAnswer, SearchFilters } from './search-engine.ts';
import type { SearchHit } from './index/page-lookup.ts';

/** A message from the page to the search worker. `of` is the id of a search. */
export type SearchCall = { id: number } & (
	| { kind: 'greet' | 'warm' }
	| { kind: 'search'; request: SearchRequest; filters: SearchFilters; sort: 'best' | 'date' }
	| { kind: 'load'; of: number; from: number; count: number }
	| { kind: 'drop'; of: number }
);

/** The reply of the worker. */
export type SearchReply =
	| { kind: 'done' }
	| { kind: 'found'; answer: Omit<SearchAnswer, 'load'> }
	| { kind: 'hits'; hits: (SearchHit | undefined)[] }
	| { kind: 'failed'; problem: string };
