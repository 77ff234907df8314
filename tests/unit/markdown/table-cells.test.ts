import type { Element, Properties, Root } from 'hast';
import { expect, test } from 'vitest';
import { rehypeTableCells } from '../../../src/markdown/table-cells.ts';

const element = (tagName: string, children: Element[] = [], properties: Properties = {}): Element => ({
	type: 'element',
	tagName,
	properties,
	children,
});

function after(...children: Element[]): Root {
	const root: Root = { type: 'root', children };
	rehypeTableCells()(root);
	return root;
}

const region = (table: Element, ariaLabel = '表格') =>
	element('div', [table], { role: 'region', ariaLabel, tabIndex: 0, className: ['table-scroll'] });

test.each(['left', 'center', 'right'])('a cell aligned %s gets a class for it', (align) => {
	const cells = [element('th', [], { align }), element('td', [], { align })];
	expect(after(element('tr', cells)).children).toEqual([
		element('tr', [
			element('th', [], { className: [`align-${align}`] }),
			element('td', [], { className: [`align-${align}`] }),
		]),
	]);
});

test('a cell without alignment, and what is no cell, stays as it is', () => {
	const nodes = () => [element('td'), element('img', [], { align: 'left' }), element('p')];
	expect(after(...nodes()).children).toEqual(nodes());
});

test('a table scrolls in a region that the keyboard reaches and a name that is read out', () => {
	expect(after(element('table', [element('tr')])).children).toEqual([
		region(element('table', [element('tr')])),
	]);
});

test('every table gets a region of its own, also inside a quote, and its cells are seen to', () => {
	const table = () => element('table', [element('td', [], { align: 'right' })]);
	const done = (name: string) =>
		region(element('table', [element('td', [], { className: ['align-right'] })]), name);
	expect(after(table(), element('p'), element('blockquote', [table()]), table()).children).toEqual([
		done('表格'),
		element('p'),
		element('blockquote', [done('表格 2')]),
		done('表格 3'),
	]);
});

test('doing it twice changes nothing more', () => {
	const root = after(element('table'), element('table'));
	const once = structuredClone(root);
	rehypeTableCells()(root);
	expect(root).toEqual(once);
});

test.each([
	['截止 2026-12-31 前', ['2026-12-31']],
	['2026年11月20日', ['2026年11月20日']],
	['021-57800000', ['021-57800000']],
	['400 012 3021', ['400 012 3021']],
	['12,960.50 元', ['12,960.50 元']],
	['500~1000 万元', ['500~1000 万元']],
	['1.15元/㎡/天', ['1.15元/㎡/天']],
	['100×50×12 米', ['100×50×12 米']],
	['≥ 8 米，2 吨/㎡', ['≥ 8 米', '2 吨/㎡']],
	['第 3 项', ['3 项']],
	['甲', []],
])('the numbers of %j that stay in one piece are %j', (text, whole) => {
	const cell: Element = {
		type: 'element',
		tagName: 'td',
		properties: {},
		children: [{ type: 'text', value: text }],
	};
	after(cell);
	const pieces = cell.children.flatMap((node) => (node.type === 'element' ? node.children : []));
	expect(pieces.map((node) => (node.type === 'text' ? node.value : ''))).toEqual(whole);
});
