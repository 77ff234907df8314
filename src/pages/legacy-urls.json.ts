import type { APIRoute } from 'astro';
import { loadCatalog } from '../catalog.ts';
import { articleUrl, homeUrl, listingUrl } from '../domain/urls.ts';
import { legacyHomes, legacyPathsOf } from '../domain/schema/legacy-urls.ts';

/** Every old path with its current page. The integrations read it; server owners can use it for redirects. */
export const GET: APIRoute = async () => {
	const { site, articles, listings } = await loadCatalog();
	const { articlePatterns } = site.legacy;
	return Response.json([
		...legacyHomes(articlePatterns).map((from) => ({ from, to: homeUrl() })),
		...articles.flatMap((article) =>
			legacyPathsOf(article, articlePatterns).map((from) => ({ from, to: articleUrl(article.id) })),
		),
		...listings.flatMap(({ id, legacyUrls }) => legacyUrls.map((from) => ({ from, to: listingUrl(id) }))),
	]);
};
