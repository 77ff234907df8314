import type { APIRoute } from 'astro';
import { loadCatalog } from '../catalog.ts';
import { webManifest } from '../view/data/web-manifest.ts';

export const GET: APIRoute = async () => {
	const { site } = await loadCatalog();
	return new Response(JSON.stringify(webManifest(site)), {
		headers: { 'content-type': 'application/manifest+json' },
	});
};
