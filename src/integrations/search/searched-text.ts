import {
	allIn,
	childrenOf,
	type Element,
	elementBefore,
	hasClass,
	parentOf,
	remove,
	type Test,
	textIn,
} from './searched-tree.ts';

const isNamed =
	(name: string): Test =>
	(element) =>
		element.name === name;

const namesOf = (names: string) => new Set(names.split(' '));
const BLOCKS = namesOf('p li h2 h3 h4 h5 h6 th td dt dd caption blockquote figcaption');

function isBlock(element: Element): boolean {
	const parent = parentOf(element);
	return BLOCKS.has(element.name) || (parent !== undefined && hasClass(parent, 'cluster'));
}

/**
 * Text as displayed: white space collapses to one space, and invisible characters (U+200B, U+FEFF, soft hyphens …) are
 * removed.
 */
export const squeeze = (text: string) =>
	text
		.replaceAll(/\p{Cf}/gu, '')
		.replaceAll(/\s+/g, ' ')
		.trim();

/** Adds the innermost blocks below an element. @returns whether there are any */
function addBlocks(element: Element, blocks: Element[]): boolean {
	let hasInner = false;
	for (const child of childrenOf(element)) {
		if (addBlocks(child, blocks)) hasInner = true;
		else if (isBlock(child)) hasInner = blocks.push(child) > 0;
	}
	return hasInner;
}

/** The innermost blocks of an element in document order. If there are none, the element itself. */
function blocksOf(element: Element): string[] {
	const blocks: Element[] = [];
	addBlocks(element, blocks);
	return (blocks.length === 0 ? [element] : blocks).map((block) => squeeze(textIn(block)));
}

/** Values that say something is absent. A search for a crane must not find listings without one. */
const NONE = /^(?:无|没有|不可|不可以|未填写|未说明|不开票|尚未通过|[—–-]+)$/;
const UNSEEN = namesOf('form noscript script style template nav');
const isUnseen: Test = (element) =>
	UNSEEN.has(element.name) ||
	'hidden' in element.attribs ||
	'data-search-skip' in element.attribs ||
	hasClass(element, 'no-print');
/** Text that is useless for a search: 阅读约 3 分钟, 历史浏览 1200. */
const NOISE = /^(?:阅读|历史浏览)/;

/**
 * Removes text that must not match: text that a script may show later ("待核实" would match every listing), and values that say
 * something is absent.
 */
export function removeUnseen(root: Element): void {
	allIn(root, isUnseen).forEach(remove);
	for (const row of allIn(root, isNamed('tr'))) {
		const [label, ...values] = childrenOf(row).map((cell) => squeeze(textIn(cell)));
		if (label === '未填写' || (values.length > 0 && values.every((value) => NONE.test(value)))) remove(row);
	}
	for (const value of allIn(root, isNamed('dd')))
		if (NONE.test(squeeze(textIn(value)))) {
			const term = elementBefore(value);
			if (term !== undefined) remove(term);
			remove(value);
		}
}

/** The line under the title and what is marked: every article pays for the bytes of a mark. */
const isBeside: Test = (element) =>
	'data-search-more' in element.attribs || (element.name === 'p' && elementBefore(element)?.name === 'h1');
const isText: Test = ({ attribs }) => 'data-search-text' in attribs;

function isInText(element: Element | undefined): boolean {
	return element !== undefined && (isText(element) || isInText(parentOf(element)));
}

const textsIn = (root: Element, test: Test) => allIn(root, test).flatMap(blocksOf);

/** The text of a page: its marked parts first, then the asides. A page without marked parts is indexed as a whole. */
export function paragraphsOf(root: Element): string[] {
	const own = textsIn(root, isText);
	const topics = allIn(root, (each) => each.name === 'a' && hasClass(each, 'chip') && !isInText(each));
	const beside = [...textsIn(root, isBeside), ...topics.map((chip) => squeeze(textIn(chip)))];
	allIn(root, isNamed('h1')).forEach(remove);
	const all = own.length === 0 ? blocksOf(root) : [...own, ...beside];
	return all.filter((paragraph) => paragraph !== '' && !NOISE.test(paragraph));
}

/** Adds the summary shown in lists if the text does not contain it. */
export function withSummary(paragraphs: readonly string[], summary: string): string[] {
	const isPart = paragraphs.join('').includes(summary.replace(/…$/, ''));
	return isPart ? [...paragraphs] : [...paragraphs, summary];
}
