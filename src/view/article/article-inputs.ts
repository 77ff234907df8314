import type { Article } from '../../domain/article/article.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';

/**
 * Everything that the page of an article is drawn from, besides what all articles share. Working this out takes a hundredth
 * of the time of the page.
 * @param digestOf digest of the file of an article
 */
export function articleInputs(
	{ id, series }: Article,
	{ articlesBy, related }: Catalog,
	digestOf: (id: string) => string | undefined,
) {
	const { newer, older } = articlesBy.neighbours.get(id) ?? {};
	const parts = series === undefined ? [] : (articlesBy.series.get(series.slug) ?? []);
	const hits = related.of(id);
	const others = [newer, older, ...parts, ...hits].map((other) => other && [other.id, digestOf(other.id)]);
	return [digestOf(id), others, hits.map(({ reason }) => reason)];
}

/** What the pages of all articles share: settings, day, places and offers. */
export function sharedInputs({ site, taxonomy, today, listings, parks, histories }: Catalog): unknown {
	return { site, taxonomy, today, listings, parks, histories };
}
