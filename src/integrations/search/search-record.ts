import { readMark } from '../../domain/search/search-mark.ts';
import { singleTokens } from '../../domain/search/search-single.ts';
import { TITLE_POSITIONS } from '../../domain/search/search-order.ts';
import { halvesOf, indexCopy, indexedText } from '../../domain/search/search-copy.ts';
import { markedTitle } from '../../domain/search/search-title.ts';
import { searchedPart } from './searched-part.ts';
import { removeUnseen, paragraphsOf, squeeze, withSummary } from './searched-text.ts';
import { allIn, parsedPage, textIn } from './searched-tree.ts';

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
	/** Of the title (see `titleBeginning`), if it is known. */
	beginning?: string;
	/** Whether the title needs an end marker, because many titles share its beginning (see `crowdedTitles`). */
	isCrowded?: boolean;
	/** Of what the search shows and finds, if it is known. */
	digest?: string;
}

/** The record of a finished page. Undefined for pages outside the search: lists, and copies at an old address. */
export function searchRecord(html: string, url: string): SearchRecord | undefined {
	const document = parsedPage(searchedPart(html));
	const [root] = allIn(document, ({ attribs }) => 'data-search' in attribs);
	const [link] = allIn(document, ({ name, attribs }) => name === 'link' && attribs['rel'] === 'canonical');
	const canonical = link?.attribs['href'];
	if (root === undefined || canonical === undefined) return undefined;
	if (decodeURI(new URL(canonical).pathname) !== decodeURI(url)) return undefined;
	const { shownDate, facts, isGone, isStale, ...mark } = readMark(root.attribs['data-search'] ?? '');
	removeUnseen(root);
	const [heading] = allIn(root, ({ name, attribs }) => name === 'h1' || 'data-search-title' in attribs);
	const title = heading === undefined ? '' : squeeze(textIn(heading));
	const [description] = allIn(
		document,
		({ name, attribs }) => name === 'meta' && attribs['name'] === 'description',
	);
	const summary = squeeze(description?.attribs['content'] ?? '');
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
