import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadCatalog } from '../../../catalog.ts';
import { keyed } from '../../../page-key.ts';
import { listingSheet } from '../../../view/shortlist/listing-sheet.ts';

export const getStaticPaths = (async () => {
	const { listings } = await loadCatalog();
	return keyed(listings.map((listing) => ({ params: { id: listing.id }, props: { listing } })));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/**
 * The data sheet of one listing, for favourites and comparisons. One small file per listing: a comparison of four loads
 * four files, independent of the size of the site, and a removed listing returns 404.
 */
export const GET: APIRoute<Props> = ({ props }) => Response.json(listingSheet(props.listing));
