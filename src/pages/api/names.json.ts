import type { APIRoute } from 'astro';
import { loadCatalog } from '../../catalog.ts';
import { explorerNames } from '../../view/page/explorer-page.ts';

/** The names of the explorer's choices. A comparison needs them for the visitor's conditions, without the whole index. */
export const GET: APIRoute = async () => Response.json(explorerNames(await loadCatalog()));
