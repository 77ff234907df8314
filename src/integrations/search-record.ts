import { parseHTML } from 'linkedom';
import { TITLE_POSITIONS } from '../domain/search/search-order.ts';
import { indexCopy } from '../domain/search/search-text.ts';
import { markedTitle } from '../domain/search/search-title.ts';

/** What the index holds of one page. */
export interface SearchRecord {
	/** Path under the base folder, as a link. */
	url: string;
	type: string;
	title: string;
	/** Visible text below the title, one block an item. */
	paragraphs: readonly string[];
	/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; empty when unknown. */
	date: string;
	/** How the date is shown, when not as it is: 旧闻，2022年. */
	shownDate?: string;
	district: readonly string[];
	category: string;
	/** So many titles begin like this one that its end is marked (see `crowdedTitles`). */
	isCrowded?: boolean;
}

const BLOCKS = 'p, li, h2, h3, h4, h5, h6, th, td, dt, dd, caption, blockquote, figcaption, .cluster > *';

/** Text as it is seen: white space is one space, and invisible characters (U+200B, U+FEFF, soft hyphens …) are not there. */
const squeeze = (text: string | null) =>
	(text ?? '')
		.replaceAll(/\p{Cf}/gu, '')
		.replaceAll(/\s+/g, ' ')
		.trim();

/** The innermost blocks of an element in document order, or the element itself when it has none. */
function blocksOf(element: Element): string[] {
	const blocks = [...element.querySelectorAll(BLOCKS)].filter(
		(block) => block.querySelector(BLOCKS) === null,
	);
	return (blocks.length === 0 ? [element] : blocks).map((block) => squeeze(block.textContent));
}

/** The record of a finished page, or undefined for a page that is not searched: lists, and copies at an old address. */
export function searchRecord(html: string, url: string): SearchRecord | undefined {
	const { document } = parseHTML(html);
	const root = document.querySelector('[data-search]');
	const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
	if (root === null || canonical === undefined || canonical === null) return undefined;
	if (decodeURI(new URL(canonical).pathname) !== decodeURI(url)) return undefined;
	// What a script may show later is not on the page: "待核实" would find every listing.
	for (const unseen of root.querySelectorAll('[hidden], [data-search-skip]')) unseen.remove();
	const field = (name: string) => root.getAttribute(`data-search-${name}`) ?? '';
	const shownDate = field('shown-date');
	return {
		url,
		type: root.getAttribute('data-search') ?? '',
		title: squeeze(root.querySelector('[data-search-title]')?.textContent ?? ''),
		paragraphs: [...root.querySelectorAll('[data-search-text]')]
			.flatMap(blocksOf)
			.filter((paragraph) => paragraph !== ''),
		date: field('date'),
		...(shownDate === '' ? {} : { shownDate }),
		district: field('district').split('|').filter(Boolean),
		category: field('category'),
	};
}

/** What the engine is given: title, a gap up to the fixed position, then the paragraphs with a mark between two. */
export function indexContent({ title, paragraphs, isCrowded }: SearchRecord): string {
	const copy = isCrowded === true ? markedTitle(title) : indexCopy(title);
	const gap = '· '.repeat(Math.max(0, TITLE_POSITIONS - copy.split(' ').filter(Boolean).length));
	return `${copy} ${gap}${paragraphs.map(indexCopy).join(' ¶ ')}`;
}
