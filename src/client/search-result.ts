import { excerptAround, highlight, type Segment } from '../domain/search-excerpt.ts';
import type { SearchHit } from './search-engine.ts';

const EXCERPT_LENGTH = 90;

function segmentNodes(segments: readonly Segment[]): (Node | string)[] {
	return segments.map(({ text, isHit }) => {
		if (!isHit) return text;
		const mark = document.createElement('mark');
		mark.textContent = text;
		return mark;
	});
}

/** One hit as a copy of the template: title and excerpt with the terms marked, built as text and never as HTML. */
export function resultItem(
	template: HTMLTemplateElement,
	hit: SearchHit,
	terms: readonly string[],
	typeLabel: string,
): Node {
	const item = document.importNode(template.content, true);
	const part = (name: string) => item.querySelector(`[data-part=${name}]`);
	const [title = '', ...paragraphs] = hit.text.split('\n');
	const link = part('link');
	link?.setAttribute('href', hit.url);
	link?.replaceChildren(...segmentNodes(highlight(title, terms)));
	const excerpt = excerptAround(paragraphs.join(' '), terms, EXCERPT_LENGTH);
	part('excerpt')?.replaceChildren(...segmentNodes(excerpt));
	const facts = [typeLabel, hit.category, hit.district.join('、'), hit.date];
	part('facts')?.replaceChildren(facts.filter((fact) => fact !== '').join(' · '));
	return item;
}
