import { highlight, hitExcerpt, type Segment } from '../../domain/search/search-excerpt.ts';
import { partOf } from '../site/element-part.ts';
import { newElement } from '../site/new-element.ts';
import type { SearchHit } from './page-lookup.ts';

const EXCERPT_LENGTH = 90;

function segmentNodes(segments: readonly Segment[]): (Node | string)[] {
	return segments.map(({ text, isHit }) => (isHit ? newElement('mark', {}, text) : text));
}

/** One hit as a copy of the template: title and excerpt with the terms marked, built as text and never as HTML. */
export function resultItem(
	template: HTMLTemplateElement,
	hit: SearchHit,
	terms: readonly string[],
	typeLabel: string,
): Node {
	const item = document.importNode(template.content, true);
	const link = partOf(item, 'link');
	link.setAttribute('href', `${hit.url}#hl=${encodeURIComponent(terms.join(' '))}`);
	link.replaceChildren(...segmentNodes(highlight(hit.title, terms)));
	partOf(item, 'excerpt').replaceChildren(
		...segmentNodes(hitExcerpt(hit.title, hit.text, terms, EXCERPT_LENGTH)),
	);
	const facts = [typeLabel, hit.category, hit.district, hit.date];
	partOf(item, 'facts').replaceChildren(facts.filter((fact) => fact !== '').join(' · '));
	return item;
}
