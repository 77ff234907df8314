/** The part of an element that is marked `data-part`. Throws if the page has none. */
export function partOf(root: ParentNode, name: string): HTMLElement;
export function partOf<T extends Element>(root: ParentNode, name: string, kind: new () => T): T;
export function partOf(root: ParentNode, name: string, kind: new () => Element = HTMLElement): Element {
	const part = root.querySelector(`[data-part="${name}"]`);
	if (!(part instanceof kind)) throw new Error(`no element with data-part="${name}"`);
	return part;
}

/** All parts of an element with one name. */
export function partsOf<T extends Element>(root: ParentNode, name: string, kind: new () => T): T[] {
	return [...root.querySelectorAll(`[data-part="${name}"]`)].filter(
		(each): each is T => each instanceof kind,
	);
}

/** Shows a text in a part, and hides the part while the text is empty. */
export function say(root: ParentNode, name: string, text: string): void {
	const part = partOf(root, name);
	part.textContent = text;
	part.hidden = text === '';
}

/** Fills an element that has a status. On failure it sets `data-failed`, and the page shows the reason and other ways. */
export async function fillOrMark(host: HTMLElement, fill: () => Promise<void>): Promise<void> {
	try {
		await fill();
		host.removeAttribute('data-failed');
	} catch {
		partOf(host, 'status').textContent = '';
		host.setAttribute('data-failed', '');
	}
}

/** A new copy of the first template inside an element. */
export function templateCopy(root: ParentNode): HTMLElement {
	const content = root.querySelector('template')?.content.firstElementChild;
	const copy = content === null || content === undefined ? undefined : document.importNode(content, true);
	if (!(copy instanceof HTMLElement)) throw new Error('no template to copy');
	return copy;
}
