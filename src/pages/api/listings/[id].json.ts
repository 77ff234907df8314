import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadCatalog } from '../../../catalog.ts';
import { listingSheet } from '../../../view/shortlist/listing-sheet.ts';

export const getStaticPaths = (async () => {
	const { listings } = await loadCatalog();
	return listings.map((listing) => ({ params: { id: listing.id }, props: { listing } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/**
 * The data sheet of one listing, for favourites and comparisons: a small file each, so that a comparison of four takes four of them
 * however many listings the site has, and a listing that is gone answers 404.
 */
export const GET: APIRoute<Props> = ({ props }) => Response.json(listingSheet(props.listing));
