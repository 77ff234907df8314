import type { Site } from '../../domain/catalog/site.ts';

/** Where a page tells that it was visited. */
export interface VisitData {
	provider: string;
	/** Address of the counting program, without a path. */
	endpoint: string;
	/** What the program calls this site; undefined where it has no name. */
	site: string | undefined;
}

/** Undefined when visits are not counted. */
export function visitData({ provider, endpoint, site }: Site['analytics']): VisitData | undefined {
	return provider === 'none' || endpoint === undefined ? undefined : { provider, endpoint, site };
}
