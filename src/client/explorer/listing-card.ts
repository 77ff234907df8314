import { isDrawing } from '../../view/site/thumbnail.ts';
import type { FitCard } from '../../view/explorer/explorer-answer.ts';
import type { Tick } from '../../view/explorer/fit-words.ts';
import { partOf } from '../site/element-part.ts';
import { newElement } from '../site/new-element.ts';

/** The full class names keep these styles in the page. The build drops unnamed styles. */
const TINTS = ['tint-1', 'tint-2', 'tint-3', 'tint-4', 'tint-5', 'tint-6'];

const MARKS = { fits: '✓', misses: '✗', unknown: '?' } as const;

function tickItem({ state, text }: Tick): HTMLLIElement {
	return newElement('li', { 'data-state': state }, `${MARKS[state]} ${text}`);
}

/** Replaces the placeholder word by the picture, and copies the scope attributes that the component's styles need. */
function showPicture(standIn: Element, path: string): void {
	const kind = isDrawing({ src: path }) ? 'thumb plan' : 'thumb';
	const picture = newElement('img', { src: path, alt: '', loading: 'lazy', class: kind });
	for (const { name, value } of standIn.attributes)
		if (name.startsWith('data-')) picture.setAttribute(name, value);
	standIn.replaceWith(picture);
}

/** Shows on a card which requirements its listing meets. */
export function showTicks(item: Element, ticks: readonly Tick[]): void {
	partOf(item, 'ticks').replaceChildren(...ticks.map(tickItem));
}

/** A listing as a copy of the card template, filled with text and never with HTML. Throws if the template has no card. */
export function cardItem(template: HTMLTemplateElement, { card, picture }: FitCard): Element {
	const item = document.importNode(template.content, true).firstElementChild;
	if (item === null) throw new Error('a template without a card');
	const find = (selector: string) => item.querySelector<HTMLElement>(selector);
	const link = find('h3 a');
	link?.setAttribute('href', card.href);
	link?.replaceChildren(card.title);
	find('.place')?.replaceChildren(card.place);
	find('strong')?.replaceChildren(card.price.amount);
	find('.unit')?.replaceChildren(card.price.unit);
	find('.unit + .muted')?.replaceChildren(card.price.note);
	const values = item.querySelectorAll('dl dd');
	card.facts.forEach(({ value }, i) => values[i]?.replaceChildren(value));
	const tag = find('.tag');
	tag?.replaceWith(
		...card.tags.map((text) => {
			const copy = tag.cloneNode();
			copy.textContent = text;
			return copy;
		}),
	);
	const time = find('time');
	time?.setAttribute('datetime', card.updated);
	time?.replaceChildren(card.updatedText);
	const [sample, status] = item.querySelectorAll('.badge');
	if (!card.isSample) sample?.remove();
	if (card.isAvailable) status?.remove();
	else status?.replaceChildren(card.status);
	const standIn = find('.stand-in');
	if (standIn !== null && picture !== null) showPicture(standIn, picture);
	else if (standIn !== null) {
		standIn.classList.replace('tint-1', TINTS[card.tint - 1] ?? 'tint-1');
		standIn.textContent = card.word;
	}
	find('fresh-mark')?.setAttribute('data-updated', card.updated);
	find('favourite-button')?.setAttribute('data-id', card.id);
	return item;
}
