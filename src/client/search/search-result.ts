import { DOT, phrasesOf } from '../../domain/phrases.ts';
import { highlight, hitExcerpt, type Segment } from '../../domain/search/search-excerpt.ts';
import { partOf } from '../site/element-part.ts';
import { freshness, STALE_AFTER } from '../../domain/listing/freshness.ts';
import { clockDay } from '../../domain/units/clock-day.ts';
import { newButton, newElement } from '../site/new-element.ts';
import type { SearchHit } from './index/page-lookup.ts';

const EXCERPT_LENGTH = 90;

function segmentNodes(segments: readonly Segment[]): (Node | string)[] {
	return segments.map(({ text, isHit }) => (isHit ? newElement('mark', {}, text) : text));
}

/** A title with the terms highlighted, and places where a line may end, also within a term. */
function titleNodes(title: string, terms: readonly string[]): Node[] {
	const phrases = phrasesOf(title);
	const whole = phrases.join('');
	let end = 0;
	const ends = new Set(phrases.map((phrase) => (end += phrase.length)));
	let at = 0;
	return highlight(title, terms).map(({ text, isHit }) => {
		const part = isHit ? newElement('mark', {}) : document.createDocumentFragment();
		const until = at + text.length;
		for (let i = at + 1; i <= until; i++) {
			if (!ends.has(i) && i < until) continue;
			part.append(whole.slice(at, i));
			if (ends.has(i)) part.append(newElement('wbr', {}));
			at = i;
		}
		return part;
	});
}

function emptyItem(template: HTMLTemplateElement): HTMLElement {
	const item = document.importNode(template.content, true).firstElementChild;
	if (!(item instanceof HTMLElement)) throw new Error('the template needs an item');
	return item;
}

/** Placeholder for a hit that failed to load. @param again retries the hit; its error is ignored */
export function lostItem(template: HTMLTemplateElement, again: () => Promise<void>): HTMLElement {
	const item = emptyItem(template);
	item.dataset['lost'] = '';
	const button = newButton('再读一次', { class: 'button' }, () => void again().catch(() => undefined));
	item.replaceChildren(newElement('p', {}, '这一条暂时读不到 ', button));
	return item;
}

/** The date of a hit. For a listing that was not confirmed for too long, the text says so. */
function ageText({ type, date }: SearchHit): string {
	if (type !== 'listing' || freshness(date, clockDay(Date.now())) !== 'stale') return date;
	return `${date} 更新，已超过 ${STALE_AFTER} 天`;
}

/**
 * One hit as a copy of the template. Title and excerpt are built as text nodes, never as HTML, with the terms highlighted.
 */
export function resultItem(
	template: HTMLTemplateElement,
	hit: SearchHit,
	terms: readonly string[],
	typeLabel: string,
): HTMLElement {
	const item = emptyItem(template);
	const link = partOf(item, 'link');
	link.setAttribute('href', `${hit.url}#hl=${encodeURIComponent(terms.join(' '))}`);
	link.replaceChildren(...titleNodes(hit.title, terms));
	partOf(item, 'excerpt').replaceChildren(
		...segmentNodes(hitExcerpt(hit.title, hit.text, terms, EXCERPT_LENGTH)),
	);
	const facts = [
		hit.isGone ? '已不在租售' : '',
		typeLabel,
		hit.category,
		hit.district,
		hit.facts,
		ageText(hit),
	];
	partOf(item, 'facts').replaceChildren(facts.filter((fact) => fact !== '').join(DOT));
	return item;
}
