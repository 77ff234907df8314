import { isDemoPage } from '../site/demo-page.ts';
import { sectionUrl } from '../../domain/urls.ts';
import { isDrawing } from '../../view/site/thumbnail.ts';
import type { FitCard } from '../../view/explorer/fit-card.ts';
import type { Tick } from '../../view/explorer/fit-words.ts';
import type { CornerTag } from '../../view/listing/corner-tag.ts';
import { partOf } from '../site/element-part.ts';
import { newElement } from '../site/new-element.ts';

const MARKS = { fits: '✓', misses: '✗', unknown: '?' } as const;

function tickItem({ state, text }: Tick): HTMLLIElement {
	return newElement('li', { 'data-state': state }, `${MARKS[state]} ${text}`);
}

/** As in CornerTags.astro. */
function tagItem({ kind, text, day, until }: CornerTag): HTMLSpanElement {
	const time = day === undefined ? [] : [newElement('time', { datetime: day.date }, day.text)];
	return newElement('span', { class: 'badge', 'data-tag': kind, 'data-until': until }, text, ...time);
}

/** The class names of ListingPicture.astro. */
const kindOf = (src: string) => (isDrawing({ src }) ? 'plan' : 'photo');

/** What each card shows. */
const shown = new WeakMap<Element, string>();

/** Shows on a card how its listing meets the requirements. A card that says so already is left alone. */
export function showFit(item: Element, { card, facts, line, ticks }: FitCard): void {
	const words = JSON.stringify([card.more, facts, line, ticks]);
	if (shown.get(item) === words) return;
	shown.set(item, words);
	const fit = partOf(item, 'fit', HTMLDetailsElement);
	const more = item.querySelector<HTMLElement>('.line.muted');
	fit.hidden = line === undefined;
	if (more !== null) {
		more.hidden = line !== undefined;
		more.textContent = card.more;
	}
	const rows = item.querySelectorAll<HTMLElement>('dl div');
	facts.forEach(({ label, value, state }, i) => {
		const row = rows[i];
		row?.querySelector('dt')?.replaceChildren(label);
		row?.querySelector('dd')?.replaceChildren(value);
		row?.querySelector('dd')?.setAttribute('data-state', state);
	});
	partOf(item, 'ticks').replaceChildren(...ticks.map(tickItem));
	if (line === undefined) return fit.querySelector('summary')?.replaceChildren();
	const { state, count, gap } = line;
	const short = newElement(state === 'unknown' ? 'span' : 'strong', { 'data-state': state }, gap);
	fit.querySelector('summary')?.replaceChildren(`${MARKS[state]} ${count} `, ...(gap === '' ? [] : [short]));
	fit.querySelector('summary')?.setAttribute('data-state', state);
}

/** A listing as a copy of the card template, filled with text and never with HTML. Throws if the template has no card. */
export function cardItem(
	template: HTMLTemplateElement,
	{ card, corner, picture, pictures }: FitCard,
): Element {
	const item = document.importNode(template.content, true).firstElementChild;
	if (item === null) throw new Error('a template without a card');
	const find = (selector: string) => item.querySelector<HTMLElement>(selector);
	const link = find('h3 a');
	link?.setAttribute('href', card.href);
	link?.replaceChildren(card.shortTitle);
	find('.price strong')?.replaceChildren(card.price.amount);
	find('.unit')?.replaceChildren(card.price.unit);
	find('.total')?.replaceChildren(card.price.total);
	const [sample, status] = item.querySelectorAll('.badge');
	if (!card.isMarked || isDemoPage()) sample?.remove();
	if (card.isAvailable) status?.remove();
	else status?.replaceChildren(card.status);
	const image = find('img');
	image?.setAttribute('src', picture ?? sectionUrl('card', card.id));
	if (picture !== null) image?.setAttribute('class', kindOf(picture));
	if (pictures !== undefined) image?.parentElement?.setAttribute('data-pictures', pictures);
	const mark = find('fresh-mark');
	mark?.setAttribute('data-updated', card.updated);
	mark?.append(...corner.slice(0, 1).map(tagItem));
	find('favourite-button')?.setAttribute('data-id', card.id);
	return item;
}
