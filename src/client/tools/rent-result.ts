import type { YearBar } from '../../view/tools/rent-chart.ts';
import type { RentResult } from '../../view/tools/rent-result.ts';
import { partOf } from '../site/element-part.ts';

/** Gives a parent one child per item, as copies of its first child. The build always leaves at least one child. */
function repeat<T>(parent: Element, items: readonly T[], fill: (child: Element, item: T) => void): void {
	const first = parent.firstElementChild;
	if (first === null) return;
	const children = items.map((item, index) => {
		const child = parent.children[index] ?? document.importNode(first, true);
		fill(child, item);
		return child;
	});
	parent.replaceChildren(...children);
}

/** Writes texts into the children of an element, one each. */
function write(element: Element, texts: readonly string[]): void {
	for (const [index, text] of texts.entries()) {
		const child = element.children[index];
		if (child !== undefined && child.textContent !== text) child.textContent = text;
	}
}

function place(element: Element | undefined, attributes: Readonly<Record<string, number>>): void {
	for (const [name, value] of Object.entries(attributes)) element?.setAttribute(name, String(value));
}

/** The children of a bar in the component's order: label, rent, property fee and value. */
function drawBar(group: Element, bar: YearBar): void {
	const [label, rent, fee, value] = group.children;
	write(group, [bar.label, '', '', bar.value]);
	place(label, { y: bar.textY });
	place(rent, { y: bar.y, width: bar.rentWidth });
	place(fee, { y: bar.y, x: bar.feeX, width: bar.feeWidth });
	place(value, { y: bar.textY, x: bar.valueX });
}

/** Shows a result in the elements the build made for it. */
export function showResult(root: Element, { figures, rows, chart, steps }: RentResult): void {
	repeat(partOf(root, 'figures'), figures, (child, { label, value, note }) =>
		write(child, [label, value, note]),
	);
	repeat(partOf(root, 'rows'), rows, write);
	repeat(partOf(root, 'steps'), steps, (child, { label, formula }) => write(child, [label, formula]));
	const bars = partOf(root, 'bars', SVGElement);
	bars.setAttribute('viewBox', chart.viewBox);
	repeat(bars, chart.bars, drawBar);
}
