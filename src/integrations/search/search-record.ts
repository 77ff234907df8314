import { parseHTML } from 'linkedom';
import { readMark } from '../../domain/search/search-mark.ts';
import { singleTokens } from '../../domain/search/search-single.ts';
import { TITLE_POSITIONS } from '../../domain/search/search-order.ts';
import { halvesOf, indexCopy, indexedText } from '../../domain/search/search-copy.ts';
import { markedTitle } from '../../domain/search/search-title.ts';
import { searchedPart } from './searched-part.ts';

/** The indexed data of one page. */
export interface SearchRecord {
	/** Path below the base folder, as a link. */
	url: string;
	type: string;
	title: string;
	/** Visible text below the title, one item per block. */
	paragraphs: readonly string[];
	/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; empty when unknown. */
	date: string;
	/** The displayed date if it differs from `date`: 旧闻，2022年. */
	shownDate?: string;
	district: readonly string[];
	category: string;
	/** Key facts of a listing, formatted: 1.2 元/㎡/天 · 3000 ㎡. */
	facts?: string;
	/** Leased or withdrawn. */
	isGone?: boolean;
	/** A listing not confirmed for too long on the build day. */
	isStale?: boolean;
	/** Whether the title needs an end marker, because many titles share its beginning (see `crowdedTitles`). */
	isCrowded?: boolean;
	/** Of all above but the last, if it is known. */
	digest?: string;
}

const BLOCKS = 'p, li, h2, h3, h4, h5, h6, th, td, dt, dd, caption, blockquote, figcaption, .cluster > *';

/**
 * Text as displayed: white space collapses to one space, and invisible characters (U+200B, U+FEFF, soft hyphens …) are
 * removed.
 */
const squeeze = (text: string | null) =>
	(text ?? '')
		.replaceAll(/\p{Cf}/gu, '')
		.replaceAll(/\s+/g, ' ')
		.trim();

/** The innermost blocks of an element in document order. If there are none, the element itself. */
function blocksOf(element: Element): string[] {
	const blocks = [...element.querySelectorAll(BLOCKS)].filter(
		(block) => block.querySelector(BLOCKS) === null,
	);
	return (blocks.length === 0 ? [element] : blocks).map((block) => squeeze(block.textContent));
}

/** Values that say something is absent. A search for a crane must not find listings without one. */
const NONE = /^(?:无|没有|不可|不可以|未填写|未说明|不开票|尚未通过|[—–-]+)$/;
const UNSEEN = '[hidden], [data-search-skip], form, noscript, script, style, template, nav, .no-print';
/** Text that is useless for a search: 阅读约 3 分钟, 历史浏览 1200. */
const NOISE = /^(?:阅读|历史浏览)/;

/**
 * Removes text that must not match: text that a script may show later ("待核实" would match every listing), and values that say
 * something is absent.
 */
function removeUnseen(root: Element): void {
	for (const unseen of root.querySelectorAll(UNSEEN)) unseen.remove();
	for (const row of root.querySelectorAll('tr')) {
		const [label, ...values] = [...row.children].map((cell) => squeeze(cell.textContent));
		if (label === '未填写' || (values.length > 0 && values.every((value) => NONE.test(value)))) row.remove();
	}
	for (const value of root.querySelectorAll('dd'))
		if (NONE.test(squeeze(value.textContent))) {
			value.previousElementSibling?.remove();
			value.remove();
		}
}

/** The line under the title and what is marked: every article pays for the bytes of a mark. */
const BESIDE = 'h1 + p, [data-search-more]';

const textsIn = (root: Element, selector: string) => [...root.querySelectorAll(selector)].flatMap(blocksOf);

/** The text of a page: its marked parts first, then the asides. A page without marked parts is indexed as a whole. */
function paragraphsOf(root: Element): string[] {
	const own = textsIn(root, '[data-search-text]');
	const topics = [...root.querySelectorAll('a.chip')].filter(
		(chip) => chip.closest('[data-search-text]') === null,
	);
	const beside = [...textsIn(root, BESIDE), ...topics.map((chip) => squeeze(chip.textContent))];
	for (const title of root.querySelectorAll('h1')) title.remove();
	const all = own.length === 0 ? blocksOf(root) : [...own, ...beside];
	return all.filter((paragraph) => paragraph !== '' && !NOISE.test(paragraph));
}

/** Adds the summary shown in lists if the text does not contain it. */
function withSummary(paragraphs: readonly string[], summary: string): string[] {
	const isPart = paragraphs.join('').includes(summary.replace(/…$/, ''));
	return isPart ? [...paragraphs] : [...paragraphs, summary];
}

/** The record of a finished page. Undefined for pages outside the search: lists, and copies at an old address. */
export function searchRecord(html: string, url: string): SearchRecord | undefined {
	const { document } = parseHTML(searchedPart(html));
	const root = document.querySelector('[data-search]');
	const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
	if (root === null || canonical === undefined || canonical === null) return undefined;
	if (decodeURI(new URL(canonical).pathname) !== decodeURI(url)) return undefined;
	const { shownDate, facts, isGone, isStale, ...mark } = readMark(root.getAttribute('data-search') ?? '');
	removeUnseen(root);
	const title = squeeze(root.querySelector('[data-search-title], h1')?.textContent ?? '');
	const summary = squeeze(document.querySelector('meta[name=description]')?.getAttribute('content') ?? '');
	const number = mark.type === 'listing' ? [`编号 ${decodeURI(url).split('/').at(-2) ?? ''}`] : [];
	return {
		url,
		...mark,
		title,
		paragraphs: withSummary([...paragraphsOf(root), ...number], summary),
		...(shownDate === '' ? {} : { shownDate }),
		...(facts === '' ? {} : { facts }),
		...(isGone ? { isGone } : {}),
		...(isStale ? { isStale } : {}),
	};
}

/**
 * The text for the engine: title, filler up to the fixed position, the paragraphs with a mark between two, and tokens for
 * single characters and numbers.
 */
export function indexContent({ title, paragraphs, isCrowded }: SearchRecord): string {
	const copy = isCrowded === true ? markedTitle(title) : indexCopy(title);
	const titleCount = copy.split(' ').filter(Boolean).length;
	const gap = '· '.repeat(Math.max(0, TITLE_POSITIONS - titleCount));
	const halves = halvesOf(title);
	let passed = Math.max(TITLE_POSITIONS, titleCount);
	const copies = paragraphs.map((paragraph) => {
		const { copy: text, count, halves: own } = indexedText(paragraph);
		for (const half of own) halves.push({ ...half, position: passed + half.position });
		// The mark between two paragraphs occupies a position.
		passed += count + 1;
		return text;
	});
	return `${copy} ${gap}${[...copies, singleTokens(halves).join(' ')].join(' ¶ ')}`;
}
