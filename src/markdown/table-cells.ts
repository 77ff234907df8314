import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Units that belong to the number before them. */
const UNIT =
	'(?:[a-zA-Z㎡㎥°℃℉%‰µ]{1,5}[²³]?|平方米|平方公里|公里|公顷|万元|亿元|千元|个月|小时|分钟|元|万|亿|平|亩|米|吨|年|月|日|号|天|层|楼|家|项|人|台|套|倍|分)';
/** A date, phone number, range or amount with unit. A line break inside would change its meaning. */
const WHOLE = new RegExp(
	`(?:[+<>≥≤≈¥￥$]+\\s?)?\\d(?:[\\d.,，:：/×*~～–—-]*\\d)?(?:\\s?${UNIT})?(?:(?:[/·]${UNIT})|(?:\\s?[~～–—至-]?\\s?\\d(?:[\\d.,:/×-]*\\d)?(?:\\s?${UNIT})?))*`,
	'g',
);
/** A table with more columns is unreadably small on portrait paper. */
const WIDE = 7;

/** Splits a cell's text so that each number, date and phone number cannot wrap. A short text cannot wrap anyway. */
function inPieces(text: string): ElementContent[] {
	const parts: ElementContent[] = [];
	let done = 0;
	for (const { 0: whole, index } of text.matchAll(WHOLE)) {
		if (whole.length < 3) continue;
		if (index > done) parts.push({ type: 'text', value: text.slice(done, index) });
		const properties = { className: ['whole'] };
		parts.push({ type: 'element', tagName: 'span', properties, children: [{ type: 'text', value: whole }] });
		done = index + whole.length;
	}
	return done === 0 ? [] : [...parts, { type: 'text', value: text.slice(done) }];
}

function keepWhole(cell: Element): void {
	visit(cell, (node, index, parent) => {
		if (node.type === 'element' && node.properties['className']?.toString() === 'whole') return SKIP;
		if (node.type !== 'text' || parent === undefined || index === undefined) return undefined;
		const pieces = inPieces(node.value);
		if (pieces.length === 0) return undefined;
		parent.children.splice(index, 1, ...pieces);
		return [SKIP, index + pieces.length];
	});
}

function columnsOf(table: Element): number {
	let columns = 0;
	visit(table, { tagName: 'tr' }, (row) => {
		if (row.type === 'element') columns = Math.max(columns, row.children.filter(isCell).length);
	});
	return columns;
}

const isCell = (node: ElementContent) =>
	node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');

/**
 * Replaces the obsolete `align` attribute of table cells by a class, keeps numbers unbroken, and puts a wide table into a
 * focusable scroll region.
 */
export function rehypeTableCells() {
	return (tree: Root): void => {
		let tables = 0;
		visit(tree, 'element', (node, index, parent) => {
			const { align } = node.properties;
			if (isCell(node)) keepWhole(node);
			if (isCell(node) && typeof align === 'string') {
				delete node.properties['align'];
				node.properties['className'] = [`align-${align}`];
			}
			if (node.tagName !== 'table' || parent === undefined || index === undefined) return;
			if (parent.type === 'element' && parent.properties['role'] === 'region') return;
			const className = ['table-scroll', ...(columnsOf(node) >= WIDE ? ['wide'] : [])];
			tables += 1;
			// Each region needs a unique accessible name.
			const ariaLabel = tables === 1 ? '表格' : `表格 ${tables}`;
			parent.children[index] = {
				type: 'element',
				tagName: 'div',
				properties: { role: 'region', ariaLabel, tabIndex: 0, className },
				children: [node],
			};
		});
	};
}
