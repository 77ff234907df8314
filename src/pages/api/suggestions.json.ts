import type { APIRoute } from 'astro';
import { loadCatalog } from '../../catalog.ts';
import { suggestionEntries } from '../../view/search/suggestions.ts';

/** The words the search box offers while a visitor types. */
export const GET: APIRoute = async () => Response.json(suggestionEntries(await loadCatalog()));
