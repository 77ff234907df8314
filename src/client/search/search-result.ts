import { highlight, hitExcerpt, type Segment } from '../../domain/search/search-excerpt.ts';
import type { SearchHit } from './page-lookup.ts';

const EXCERPT_LENGTH = 90;

function segmentNodes(segments: readonly Segment[]): (Node | string)[] {
	return segments.map(({ text, isHit }) => {
		if (!isHit) return text;
		const mark = document.createElement('mark');
		mark.textContent = text;
		return mark;
	});
}

function emptyItem(template: HTMLTemplateElement): HTMLElement {
	const item = document.importNode(template.content, true).firstElementChild;
	if (!(item instanceof HTMLElement)) throw new Error('the template needs an item');
	return item;
}

/** In the place of a hit that did not come. @param again asks for it again; what it throws is no news */
export function lostItem(template: HTMLTemplateElement, again: () => Promise<void>): HTMLElement {
	const item = emptyItem(template);
	item.dataset['lost'] = '';
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'button';
	button.textContent = '再读一次';
	button.addEventListener('click', () => void again().catch(() => undefined));
	const words = document.createElement('p');
	words.append('这一条暂时读不到 ', button);
	item.replaceChildren(words);
	return item;
}

/** One hit as a copy of the template: title and excerpt with the terms marked, built as text and never as HTML. */
export function resultItem(
	template: HTMLTemplateElement,
	hit: SearchHit,
	terms: readonly string[],
	typeLabel: string,
): HTMLElement {
	const item = emptyItem(template);
	const part = (name: string) => item.querySelector(`[data-part=${name}]`);
	const link = part('link');
	link?.setAttribute('href', `${hit.url}#hl=${encodeURIComponent(terms.join(' '))}`);
	link?.replaceChildren(...segmentNodes(highlight(hit.title, terms)));
	part('excerpt')?.replaceChildren(...segmentNodes(hitExcerpt(hit.title, hit.text, terms, EXCERPT_LENGTH)));
	const facts = [typeLabel, hit.category, hit.district, hit.date];
	part('facts')?.replaceChildren(facts.filter((fact) => fact !== '').join(' · '));
	return item;
}
