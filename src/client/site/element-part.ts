/** The element that plays a part in another, marked `data-part`. Throws when the page was built without it. */
export function partOf(root: ParentNode, name: string): HTMLElement;
export function partOf<T extends Element>(root: ParentNode, name: string, kind: new () => T): T;
export function partOf(root: ParentNode, name: string, kind: new () => Element = HTMLElement): Element {
	const part = root.querySelector(`[data-part="${name}"]`);
	if (!(part instanceof kind)) throw new Error(`no element with data-part="${name}"`);
	return part;
}

/** All elements that play the same part in another, or none. */
export function partsOf<T extends Element>(root: ParentNode, name: string, kind: new () => T): T[] {
	return [...root.querySelectorAll(`[data-part="${name}"]`)].filter(
		(each): each is T => each instanceof kind,
	);
}

/** A text in a part that only shows when there is something to say. */
export function say(root: ParentNode, name: string, text: string): void {
	const part = partOf(root, name);
	part.textContent = text;
	part.hidden = text === '';
}

/** Fills an element that has a status; where that fails, it is marked, and the page says so and where else to go. */
export async function fillOrMark(host: HTMLElement, fill: () => Promise<void>): Promise<void> {
	try {
		await fill();
		host.removeAttribute('data-failed');
	} catch {
		partOf(host, 'status').textContent = '';
		host.setAttribute('data-failed', '');
	}
}

/** The content of the first template inside an element, as a new copy. */
export function templateCopy(root: ParentNode): HTMLElement {
	const content = root.querySelector('template')?.content.firstElementChild;
	const copy = content === null || content === undefined ? undefined : document.importNode(content, true);
	if (!(copy instanceof HTMLElement)) throw new Error('no template to copy');
	return copy;
}
