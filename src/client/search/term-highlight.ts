import { findTerm, foldText } from '../../domain/search/search-match.ts';
import { parseQuery } from '../../domain/search/search-query.ts';

interface TextPlace {
	node: Text;
	/** Offset of the node's text in the joined text. */
	start: number;
}

const BLOCK = 'p, li, h1, h2, h3, h4, td, th, dt, dd, caption';

/** The text nodes of an element and their joined text. A line break separates two blocks, so that no term crosses it. */
function textPlaces(root: Element): { places: TextPlace[]; text: string } {
	const places: TextPlace[] = [];
	let text = '';
	let block: Element | null = null;
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
		if (!(node instanceof Text)) continue;
		const own = node.parentElement?.closest(BLOCK) ?? null;
		if (own !== block) text += '\n\u0000\n';
		block = own;
		places.push({ node, start: text.length });
		text += node.data;
	}
	return { places, text };
}

function domRange(places: readonly TextPlace[], start: number, end: number): Range | undefined {
	const from = places.findLast((place) => place.start <= start);
	const to = places.findLast((place) => place.start < end);
	if (from === undefined || to === undefined) return undefined;
	const range = new Range();
	range.setStart(from.node, start - from.start);
	range.setEnd(to.node, end - to.start);
	return range;
}

/** Highlights the search terms in the article and scrolls to the first one. The DOM does not change. */
export function highlightTerms(query: string): void {
	const roots = document.querySelectorAll('[data-search-title], [data-search-text]');
	const terms = parseQuery(query).terms.map(({ text }) => text);
	const ranges = [...roots].flatMap((root) => {
		const { places, text } = textPlaces(root);
		const folded = foldText(text);
		return terms
			.flatMap((term) => findTerm(folded, term))
			.flatMap(({ start, end }) => domRange(places, start, end) ?? []);
	});
	CSS.highlights.set('search', new Highlight(...ranges));
	const inText = ranges.find((range) => range.startContainer.parentElement?.closest('h1') === null);
	(inText ?? ranges[0])?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}
