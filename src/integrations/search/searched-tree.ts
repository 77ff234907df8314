import { DomUtils, parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['children'][number];
/** An element of a parsed page. A tree with the interface of browsers takes several times as long. */
export type Element = Extract<Node, { attribs: unknown }>;

/** Whether an element is meant. */
export type Test = (element: Element) => boolean;

const isElement = (node: Node): node is Element => 'attribs' in node;

export const childrenOf = ({ children }: Pick<Element, 'children'>): Element[] => children.filter(isElement);

/** Adds to a list the elements below one, in document order. */
function addMatches(root: Pick<Element, 'children'>, test: Test, matches: Element[]): void {
	for (const node of root.children) {
		if (!isElement(node)) continue;
		if (test(node)) matches.push(node);
		addMatches(node, test, matches);
	}
}

/** All elements below one that are meant, in document order. */
export function allIn(root: Pick<Element, 'children'>, test: Test): Element[] {
	const matches: Element[] = [];
	addMatches(root, test, matches);
	return matches;
}

export const parsedPage = (html: string): Pick<Element, 'children'> => parseDocument(html);

export function hasClass({ attribs }: Element, name: string): boolean {
	const list = attribs['class'];
	return list !== undefined && list.includes(name) && list.split(/\s+/).includes(name);
}

export const parentOf = ({ parent }: Element): Element | undefined =>
	parent !== null && 'attribs' in parent ? parent : undefined;

/** The element before one, with the same parent. */
export function elementBefore(element: Element): Element | undefined {
	return DomUtils.prevElementSibling(element) ?? undefined;
}

/** Takes an element out of its tree. */
export const remove = (element: Element): void => DomUtils.removeElement(element);

/** All text in an element, without comments. */
export const textIn = (element: Element): string => DomUtils.textContent(element);
