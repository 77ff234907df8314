import type { APIRoute } from 'astro';
import { sitePath } from '../domain/urls.ts';
import { absoluteUrl } from '../view/site/absolute-url.ts';

export const GET: APIRoute = () =>
	new Response(
		[
			'User-agent: *',
			`Disallow: ${sitePath('/search/')}`,
			`Disallow: ${sitePath('/pagefind/')}`,
			`Sitemap: ${absoluteUrl(sitePath('/sitemap-index.xml'))}`,
			'',
		].join('\n'),
	);
