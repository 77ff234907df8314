import type { Fit } from '../../domain/explorer/fit.ts';
import { decisiveKeys, type FitCard, fitCard } from '../../view/explorer/fit-card.ts';
import type { Chip, ExplorerAnswer } from '../../view/explorer/explorer-answer.ts';
import type { Offer } from '../../view/explorer/offer.ts';
import { partOf, say } from '../site/element-part.ts';
import { newButton, newElement } from '../site/new-element.ts';
import { cardItem, showFit } from './listing-card.ts';

/** Cards of a page; more come by a button. */
const PER_PAGE = 20;
/** Cards drawn before the first paint: more than a window holds. */
const FIRST = 6;
const NEAR = 12;
/** Page size of possible fits. */
const UNSURE = 12;

function chipButton(text: string, data: Readonly<Record<string, string>>, label = text): HTMLButtonElement {
	return newButton(text, { class: 'chip', 'aria-label': label, ...data });
}

/** A chip that removes its requirement, and a switch that makes it optional. */
function chipItem({ key, text, isSoft }: Chip): HTMLLIElement {
	const words = isSoft ? '可商量' : '必须';
	const soft = `${text}：${words}，点按改为${isSoft ? '必须' : '可商量'}`;
	return newElement(
		'li',
		{},
		chipButton(`${text} ×`, { 'data-remove': key }, `去掉 ${text}`),
		chipButton(words, { 'data-soft': key }, soft),
	);
}

function showChips(place: HTMLElement, chips: readonly Chip[]): void {
	const items = chips.map(chipItem);
	if (chips.length > 1) items.push(newElement('li', {}, chipButton('全部清除', { 'data-clear': '' })));
	place.replaceChildren(...items);
	place.hidden = chips.length === 0;
}

/** Cache of cards by listing, because a new query mostly changes their order and ticks. */
const made = new Map<string, Element>();
const MOST_MADE = 400;

/**
 * Draws the first cards before the paint, each in the place of one that was there: a card that is put in between moves all
 * cards below it, which costs more than the new ones. Cards below them stay until the rest is drawn.
 */
function showFirst(list: Element, items: readonly Element[]): void {
	for (const [i, item] of items.entries()) {
		const old = list.children[i];
		item.toggleAttribute('data-first', true);
		if (old === undefined) list.append(item);
		else if (old !== item) old.replaceWith(item);
	}
}

/** @param isWhole whether these are all cards of the place, or only the first ones */
function showCards(root: HTMLElement, place: HTMLElement, cards: readonly FitCard[], isWhole = true): void {
	const template = root.querySelector('template');
	if (template === null) throw new Error('listing-explorer needs its template');
	if (made.size > MOST_MADE) made.clear();
	const list = place.querySelector('ul');
	if (list === null) throw new Error('a group of results needs its list');
	const items = cards.map((card) => {
		const item = made.get(card.card.id) ?? cardItem(template, card);
		made.set(card.card.id, item);
		showFit(item, card);
		return item;
	});
	if (!isWhole) return showFirst(list, items);
	// Cards that stay where they are are not touched, so that the browser need not lay them out again.
	const kept = new Set(items);
	for (const old of [...list.children]) if (!kept.has(old)) old.remove();
	for (const [i, item] of items.entries()) {
		item.toggleAttribute('data-first', i < FIRST && place.dataset['part'] === 'hits');
		if (list.children[i] !== item) list.insertBefore(item, list.children[i] ?? null);
	}
}

/** The button label: the number of proven fits or, without any, of the other results. */
function goWords(hits: number, doubtful: number, near: number): string {
	if (hits > 0) return `查看 ${hits} 套`;
	if (doubtful > 0) return `没有确认符合的，查看 ${doubtful} 套待确认的`;
	return near > 0 ? '没有符合的，查看差一点的' : '没有符合的';
}

/** What there is besides the proven fits. */
function othersWords(doubtful: number, near: number): string {
	const others = [near > 0 ? `差一点 ${near} 套` : '', doubtful > 0 ? `待确认 ${doubtful} 套` : ''];
	const named = others.filter((words) => words !== '');
	return named.length === 0 ? '' : `另有${named.join('、')}`;
}

/**
 * Shows an answer: words, numbers and the first cards.
 * @param pages number of result pages, one below the other @returns draws the other cards
 */
export function showAnswer(
	root: HTMLElement,
	{ exploration, headline, words, notes, chips, removal }: ExplorerAnswer,
	{ names }: Offer,
	pages: number,
): () => void {
	const { hits, near, unsure, question } = exploration;
	const doubtful = question.wanted.isUnknownIncluded ? unsure : [];
	const keys = decisiveKeys(exploration);
	const card = (fit: Fit) => fitCard(fit, exploration, names, keys);
	const shown = pages * PER_PAGE;
	root.toggleAttribute('data-live', true);
	partOf(root, 'headline').textContent = headline;
	partOf(root, 'words').textContent = words;
	partOf(root, 'notes').replaceChildren(...notes.map((note) => newElement('p', { class: 'muted' }, note)));
	showChips(partOf(root, 'chips'), chips);
	// Under the open sheet nobody sees them.
	if (!partOf(root, 'panel', HTMLDialogElement).open)
		showCards(root, partOf(root, 'hits'), hits.slice(0, FIRST).map(card), hits.length <= FIRST);
	partOf(root, 'more').hidden = hits.length <= shown;
	partOf(root, 'pager').hidden = true;
	partOf(root, 'none').hidden = hits.length > 0;
	const help = partOf(root, 'removal');
	help.hidden = removal === undefined;
	if (removal !== undefined) {
		const data = { class: 'button primary', 'data-remove': removal.key };
		help.replaceChildren(newButton(removal.text, data));
	}
	partOf(root, 'unsure').hidden = doubtful.length === 0;
	partOf(root, 'unsure-count').textContent = `${doubtful.length} 套`;
	partOf(root, 'unsure-ask').textContent = `请招商顾问核实这 ${doubtful.length} 套`;
	partOf(root, 'more-unsure').hidden = doubtful.length <= pages * UNSURE;
	partOf(root, 'near').hidden = near.length === 0;
	partOf(root, 'go').textContent = goWords(hits.length, doubtful.length, near.length);
	const active = partOf(root, 'active');
	active.textContent = `${chips.length} 项`;
	active.hidden = chips.length === 0;
	partOf(root, 'panel-active').textContent = chips.length === 0 ? '' : `${chips.length} 项`;
	say(root, 'others', othersWords(doubtful.length, near.length));
	return () => {
		showCards(root, partOf(root, 'hits'), hits.slice(0, shown).map(card));
		showCards(root, partOf(root, 'near'), near.slice(0, NEAR).map(card));
		showCards(root, partOf(root, 'unsure'), doubtful.slice(0, pages * UNSURE).map(card));
	};
}
