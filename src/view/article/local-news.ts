import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { District } from '../../domain/schema/district.ts';
import { type ArticleCard, articleCard } from './article-card.ts';

/** News about a place: first articles that name its park, then those of its district, each newest first. */
export function localNews(
	parkId: string | undefined,
	district: District,
	{ articlesBy }: Pick<Catalog, 'articlesBy'>,
	limit: number,
): ArticleCard[] {
	const own = parkId === undefined ? [] : (articlesBy.park.get(parkId) ?? []);
	const near = articlesBy.district.get(district.slug) ?? [];
	return [...new Set([...own, ...near])].slice(0, limit).map(articleCard);
}
