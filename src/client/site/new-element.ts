/** Creates an element with attributes. Children are nodes or plain text, never HTML. */
export function newElement<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	attributes: Readonly<Record<string, string>>,
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
	element.append(...children);
	return element;
}

/** Creates a button that does not submit its form. */
export function newButton(
	text: string,
	attributes: Readonly<Record<string, string>>,
	work?: () => void,
): HTMLButtonElement {
	const button = newElement('button', { type: 'button', ...attributes }, text);
	if (work !== undefined) button.addEventListener('click', work);
	return button;
}
