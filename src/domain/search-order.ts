// † browser

/** A page that holds every term, with the first position of each. */
export interface FoundPage {
	id: string;
	first: readonly number[];
}

/** Positions of the title, and how many of the text count as its lead (reference: search II.6). */
export const TITLE_POSITIONS = 100;
const LEAD_POSITIONS = 150;

function rank({ first }: FoundPage): number {
	if (first.every((position) => position < TITLE_POSITIONS)) return 0;
	return first.every((position) => position < TITLE_POSITIONS + LEAD_POSITIONS) ? 1 : 2;
}

/** Hits in the title first, then hits in the lead, then the rest; within each in the order given, newest first. */
export function orderPages(newestFirst: readonly FoundPage[]): FoundPage[] {
	return newestFirst.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * The shard of every page, 0 the newest, read off the scores of one search for all pages: shard i scores
 * rank × weight^i, and the last page of each shard, in the order of the shards, scores 0.
 * @param all every page in the engine's order, best score first @param weight of a shard against the next newer one
 */
export function shardPlaces(
	all: readonly { id: string; score: number }[],
	weight: number,
): Map<string, number> {
	const shardOf = (score: number) => Math.ceil(Math.log(score) / Math.log(weight) - 1e-9);
	const lasts = all.filter(({ score }) => score === 0);
	return new Map([
		...all
			.filter(({ score }) => score > 0)
			.map(({ id, score }) => [id, Math.max(0, shardOf(score))] as const),
		...lasts.map(({ id }, shard) => [id, shard] as const),
	]);
}
