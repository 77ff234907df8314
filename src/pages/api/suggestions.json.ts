import type { APIRoute } from 'astro';
import { loadCatalog } from '../../catalog.ts';
import { suggestionEntries } from '../../view/search/suggestions.ts';

/** The suggestions of the search box. */
export const GET: APIRoute = async () => Response.json(suggestionEntries(await loadCatalog()));
