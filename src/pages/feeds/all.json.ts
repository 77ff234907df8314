import type { APIRoute } from 'astro';
import { loadCatalog } from '../../catalog.ts';
import { jsonFeed } from '../../view/data/feeds.ts';

export const GET: APIRoute = async () => Response.json(jsonFeed(await loadCatalog()));
