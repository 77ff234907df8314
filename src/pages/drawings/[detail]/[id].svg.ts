import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadCatalog } from '../../../catalog.ts';
import { listScale, section } from '../../../media/drawing/section.ts';
import { DETAILS } from '../../../media/drawing/sheet.ts';

export const getStaticPaths = (async () => {
	const { listings } = await loadCatalog();
	const scale = listScale(listings);
	return DETAILS.flatMap((detail) =>
		listings.map((listing) => ({ params: { detail, id: listing.id }, props: { detail, listing, scale } })),
	);
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The section of a listing. All cards of the site have one scale, so that heights can be compared in every list. */
export const GET: APIRoute<Props> = ({ props: { detail, listing, scale } }) => {
	const { svg } = section(listing, detail, 'adaptive', detail === 'card' ? scale : undefined);
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
