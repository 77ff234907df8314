// † browser
import { findTerm, foldText, type Range } from './search-match.ts';

/** A stretch of text that is a hit or is not. */
export interface Segment {
	text: string;
	isHit: boolean;
}

/** Sorted and joined where they touch. */
function merged(ranges: readonly Range[]): Range[] {
	return ranges
		.toSorted((a, b) => a.start - b.start || a.end - b.end)
		.reduce<Range[]>((done, range) => {
			const last = done.at(-1);
			if (last === undefined || range.start > last.end) return [...done, range];
			return [...done.slice(0, -1), { start: last.start, end: Math.max(last.end, range.end) }];
		}, []);
}

/** Cuts a text at the places of its terms. */
export function highlight(text: string, terms: readonly string[]): Segment[] {
	const folded = foldText(text);
	const ranges = merged(terms.flatMap((term) => findTerm(folded, term)));
	const segments: Segment[] = [];
	let at = 0;
	for (const { start, end } of ranges) {
		if (start > at) segments.push({ text: text.slice(at, start), isHit: false });
		segments.push({ text: text.slice(start, end), isHit: true });
		at = end;
	}
	if (at < text.length) segments.push({ text: text.slice(at), isHit: false });
	return segments;
}

/** The window of `length` characters that starts at most a third before a hit and holds the most different terms. */
function bestStart(folded: string, terms: readonly string[], length: number): number {
	const hits = terms.flatMap((term) => findTerm(folded, term).map(({ start }) => ({ term, start })));
	const lead = Math.floor(length / 3);
	const candidates = hits.slice(0, 200).map(({ start }) => {
		const from = Math.max(0, start - lead);
		const inside = hits.filter((hit) => hit.start >= from && hit.start + hit.term.length <= from + length);
		return { from, distinct: new Set(inside.map(({ term }) => term)).size };
	});
	const [best] = candidates.toSorted((a, b) => b.distinct - a.distinct || a.from - b.from);
	return best?.from ?? 0;
}

/** The offset, or the one before it when it would cut a character in two. */
function whole(text: string, offset: number): number {
	return /[\uDC00-\uDFFF]/.test(text[offset] ?? '') ? offset - 1 : offset;
}

/** What is shown below a title: a passage of the text, or of title and text when a term stands in the title only. */
export function hitExcerpt(title: string, text: string, terms: readonly string[], length: number): Segment[] {
	const folded = foldText(text);
	const isInText = terms.every((term) => findTerm(folded, term).length > 0);
	return excerptAround(isInText ? text : `${title} ${text}`, terms, length);
}

/**
 * The passage of a text that shows best why it was found, with its hits marked.
 * @param length in characters
 */
export function excerptAround(text: string, terms: readonly string[], length: number): Segment[] {
	const flat = text.replaceAll(/\s+/g, ' ');
	const start = flat.length <= length ? 0 : whole(flat, bestStart(foldText(flat), terms, length));
	const window = flat.slice(start, whole(flat, start + length));
	const segments = highlight(window, terms);
	return [
		...(start > 0 ? [{ text: '…', isHit: false }] : []),
		...segments,
		...(start + length < flat.length ? [{ text: '…', isHit: false }] : []),
	];
}
