import type { ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { phrasesOf } from '../domain/phrases.ts';

/** The headings whose lines end where `phrasesOf` says (`base.css`). */
const HEADINGS = new Set(['h2', 'h3']);

const LINE_MAY_END: ElementContent = { type: 'element', tagName: 'wbr', properties: {}, children: [] };

/** Cuts the headings of a body like the headline of its page. Texts and anchors are those of the headings as typed. */
export function rehypeHeadingPhrases() {
	return (tree: Root): void => {
		visit(tree, 'element', (heading) => {
			if (!HEADINGS.has(heading.tagName)) return;
			visit(heading, 'text', (node, index, parent) => {
				if (index === undefined || parent === undefined) return;
				const nodes = phrasesOf(node.value).flatMap((value, i) => [
					...(i > 0 ? [LINE_MAY_END] : []),
					{ type: 'text' as const, value },
				]);
				parent.children.splice(index, 1, ...nodes);
				return [SKIP, index + nodes.length];
			});
			return SKIP;
		});
	};
}
