import type { APIRoute } from 'astro';
import { loadCatalog } from '../../catalog.ts';
import { suggestionSources } from '../../domain/suggestion-source.ts';

/** The words the search box offers while a visitor types; `integrations/search-suggestions.ts` adds how they are read. */
export const GET: APIRoute = async () => Response.json(suggestionSources(await loadCatalog()));
