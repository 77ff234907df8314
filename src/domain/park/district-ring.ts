import { type District, DISTRICTS } from '../schema/district.ts';

/**
 * The other districts by distance: first those with a common border, then their neighbours, and so on. Within a ring they
 * keep the order of `DISTRICTS`.
 */
export function districtRings(from: District): District[][] {
	const seen = new Set([from.slug]);
	const rings: District[][] = [];
	let border: readonly District[] = [from];
	while (border.length > 0) {
		const next = new Set(border.flatMap(({ neighbours }) => neighbours));
		border = DISTRICTS.filter(({ slug }) => next.has(slug) && !seen.has(slug));
		for (const { slug } of border) seen.add(slug);
		if (border.length > 0) rings.push([...border]);
	}
	return rings;
}
