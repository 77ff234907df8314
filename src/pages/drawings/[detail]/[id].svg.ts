import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadCatalog } from '../../../catalog.ts';
import { keyed } from '../../../page-key.ts';
import { listScale, section } from '../../../media/drawing/section.ts';
import { DETAILS } from '../../../media/drawing/sheet.ts';

export const getStaticPaths = (async () => {
	const { listings } = await loadCatalog();
	const scale = listScale(listings);
	return keyed(
		listings.flatMap((listing) => {
			const { id } = listing;
			const own = { listing, scale };
			return [
				...DETAILS.map((detail) => ({
					params: { detail, id },
					props: { ...own, detail, palette: 'adaptive' } as const,
				})),
				{ params: { detail: 'sheet', id }, props: { ...own, detail: 'wide', palette: 'day' } as const },
			];
		}),
	);
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The section of a listing. All cards of the site have one scale, so that heights can be compared in every list. */
export const GET: APIRoute<Props> = ({ props: { detail, palette, listing, scale } }) => {
	const { svg } = section(listing, detail, palette, detail === 'card' ? scale : undefined);
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
