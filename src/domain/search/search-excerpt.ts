// † browser
import { findTerm, foldText, type Range } from './search-match.ts';

/** A piece of text that either is a hit or is not. */
export interface Segment {
	text: string;
	isHit: boolean;
}

interface Hit extends Range {
	term: string;
}

const hitsIn = (text: string, terms: readonly string[]): Hit[] => {
	const folded = foldText(text);
	return terms.flatMap((term) => findTerm(folded, term).map((range) => ({ ...range, term })));
};

/** Sorts the ranges and merges those that touch. */
function merged(ranges: readonly Range[]): Range[] {
	return [...ranges]
		.sort((a, b) => a.start - b.start || a.end - b.end)
		.reduce<Range[]>((done, { start, end }) => {
			const last = done.at(-1);
			if (last === undefined || start > last.end) return [...done, { start, end }];
			return [...done.slice(0, -1), { start: last.start, end: Math.max(last.end, end) }];
		}, []);
}

/** Cuts a range of the text into segments. Only hits completely inside the range count. */
function segmentsOf(text: string, hits: readonly Range[], { start, end }: Range): Segment[] {
	const inside = merged(hits.filter((hit) => hit.start >= start && hit.end <= end));
	const edges = [start, ...inside.flatMap((hit) => [hit.start, hit.end]), end];
	return edges
		.slice(1)
		.map((edge, i) => ({ text: text.slice(edges[i], edge), isHit: i % 2 === 1 }))
		.filter((segment) => segment.text !== '');
}

/** Cuts a text into segments at the hits of its terms. */
export function highlight(text: string, terms: readonly string[]): Segment[] {
	return segmentsOf(text, hitsIn(text, terms), { start: 0, end: text.length });
}

/**
 * The range with the most different terms. It starts at most a third of its length before a hit. On a tie the earliest wins.
 */
function bestStretch(hits: readonly Hit[], length: number): Range {
	const lead = Math.floor(length / 3);
	let [best, most] = [0, 0];
	for (const hit of hits) {
		const start = Math.max(0, hit.start - lead);
		const inside = hits.filter((each) => each.start >= start && each.end <= start + length);
		const distinct = new Set(inside.map(({ term }) => term)).size;
		if (distinct > most || (distinct === most && start < best)) [best, most] = [start, distinct];
	}
	return { start: best, end: best + length };
}

/** Up to `count` ranges of equal length that together show as many terms as possible. */
function stretches(hits: readonly Hit[], length: number, count: number): Range[] {
	const found: Range[] = [];
	let missing = hits;
	while (found.length < count && (missing.length > 0 || found.length === 0)) {
		const stretch = bestStretch(missing, Math.floor(length / count));
		const shown = new Set(
			hits.filter(({ start, end }) => start >= stretch.start && end <= stretch.end).map(({ term }) => term),
		);
		found.push(stretch);
		const rest = missing.filter(({ term }) => !shown.has(term));
		missing = rest.length < missing.length ? rest : [];
	}
	return found;
}

/** Moves the offset back by one if it would split a surrogate pair. */
function whole(text: string, offset: number): number {
	return /[\uDC00-\uDFFF]/.test(text[offset] ?? '') ? offset - 1 : offset;
}

/** With more ranges each one would be too short. */
const MAX_STRETCHES = 4;
/** Maximum number of hits checked per term. The first hit of every term is among them. */
const MAX_HITS = 60;

/** The excerpt below a title: passages of the text, or of title and text when a term occurs only in the title. */
export function hitExcerpt(title: string, text: string, terms: readonly string[], length: number): Segment[] {
	const folded = foldText(text);
	const isInText = terms.every((term) => findTerm(folded, term).length > 0);
	return excerptAround(isInText ? text : `${title} ${text}`, terms, length);
}

/** One range if it covers every term, otherwise as few as possible. */
function bestStretches(hits: readonly Hit[], terms: readonly string[], length: number): Range[] {
	const near = terms.flatMap((term) => hits.filter((hit) => hit.term === term).slice(0, MAX_HITS));
	const wanted = new Set(near.map(({ term }) => term));
	for (let count = 1; ; count += 1) {
		const found = stretches(near, length, count);
		const shown = near.filter((hit) => found.some(({ start, end }) => hit.start >= start && hit.end <= end));
		const isAll = new Set(shown.map(({ term }) => term)).size === wanted.size;
		if (isAll || count >= Math.min(MAX_STRETCHES, terms.length)) return found;
	}
}

/**
 * The passage that best shows why the text matches, with its hits marked. Several short passages when the terms are far
 * apart.
 * @param length of all passages together, in characters
 */
export function excerptAround(text: string, terms: readonly string[], length: number): Segment[] {
	const flat = text.replaceAll(/\s+/g, ' ');
	const hits = hitsIn(flat, terms);
	const all = { start: 0, end: flat.length };
	const passages = merged(flat.length <= length ? [all] : bestStretches(hits, terms, length)).map(
		({ start, end }) => ({ start: whole(flat, start), end: whole(flat, Math.min(end, flat.length)) }),
	);
	const dots: Segment = { text: '…', isHit: false };
	return [
		...passages.flatMap((range) => [...(range.start > 0 ? [dots] : []), ...segmentsOf(flat, hits, range)]),
		...((passages.at(-1)?.end ?? 0) < flat.length ? [dots] : []),
	];
}
