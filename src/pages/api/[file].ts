import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalog } from '../../catalog.ts';
import { keyed } from '../../page-key.ts';
import { type OpenFile, openFiles } from '../../view/data/open-data.ts';

export const getStaticPaths = (async () =>
	keyed(
		openFiles(await loadCatalog()).map((file) => ({
			params: { file: file.name },
			props: { file },
		})),
	)) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: OpenFile }> = ({ props: { file } }) =>
	new Response(file.body, { headers: { 'content-type': file.contentType } });
