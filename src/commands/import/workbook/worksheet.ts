import type { Cell } from './sheet-cell.ts';
import { type CellContext, cellContent, type StoredCell } from './cell-content.ts';
import { type MergedArea, mergedRows } from './merged-cell.ts';
import { stringReader } from './shared-string.ts';
import { scanXml } from './xml-part.ts';

const MAX_COLUMN = 16_384;

/** Parses an address such as R2 into a 1-based row and a 0-based column. */
function addressOf(reference: string): { row: number; column: number } | undefined {
	const [, letters, row] = /^\$?([A-Z]{1,3})\$?(\d+)$/i.exec(reference.trim()) ?? [];
	if (letters === undefined) return undefined;
	const column = [...letters.toUpperCase()].reduce(
		(sum, each) => sum * 26 + (each.codePointAt(0) ?? 0) - 64,
		0,
	);
	return { row: Number(row), column: column - 1 };
}

function areaOf(reference: string): MergedArea[] {
	const [from = '', to = from] = reference.split(':');
	const [start, end] = [addressOf(from), addressOf(to)];
	if (start === undefined || end === undefined) return [];
	return [{ top: start.row, bottom: end.row, left: start.column, right: end.column }];
}

function isOn(attribute: string | undefined): boolean {
	return attribute === '1' || attribute === 'true';
}

/** A row or cell without a number follows the previous one. */
function scanRows(bytes: Uint8Array, context: CellContext) {
	const rows: { line: number; cells: Cell[]; isHidden: boolean }[] = [];
	const areas: MergedArea[] = [];
	const hiddenColumns = new Set<number>();
	const inline = stringReader();
	let line = 0;
	let column = -1;
	let cell: StoredCell | undefined;
	let isValue = false;
	scanXml(bytes, {
		open: (name, at) => {
			if (cell !== undefined) {
				inline.open(name);
				if (name === 'f') cell.hasFormula = true;
				if (name === 'v') isValue = true;
				if (name === 'v') cell.value ??= '';
			} else if (name === 'row') {
				line = at['r'] === undefined ? line + 1 : Number(at['r']);
				column = -1;
				rows.push({ line, cells: [], isHidden: isOn(at['hidden']) || Number(at['ht'] ?? 1) === 0 });
			} else if (name === 'c') {
				column = addressOf(at['r'] ?? '')?.column ?? column + 1;
				const { t: type = 'n', s = '0', vm } = at;
				const isRichValue = vm !== undefined && vm !== '0';
				cell = { type, value: undefined, inline: '', hasFormula: false, style: Number(s), isRichValue };
			} else if (name === 'mergeCell') areas.push(...areaOf(at['ref'] ?? ''));
			else if (name === 'col' && (isOn(at['hidden']) || Number(at['width'] ?? 1) === 0)) {
				const last = Math.min(Number(at['max']), MAX_COLUMN);
				for (let i = Number(at['min']); i <= last; i++) hiddenColumns.add(i - 1);
			}
		},
		text: (text) => {
			if (cell === undefined) return;
			inline.text(text);
			if (isValue) cell.value += text;
		},
		close: (name) => {
			inline.close(name);
			if (name === 'v') isValue = false;
			if (name !== 'c' || cell === undefined) return;
			const content = cellContent({ ...cell, inline: inline.take() }, context);
			const cells = rows.at(-1)?.cells;
			if (content !== '' && cells !== undefined) {
				while (cells.length < column) cells.push('');
				cells[column] = content;
			}
			cell = undefined;
		},
	});
	return { rows: rows.filter(({ cells }) => cells.length > 0), areas, hiddenColumns };
}

/** The non-empty rows of a sheet, with merged cells filled down, and the hidden columns. */
export function readWorksheet(bytes: Uint8Array, context: CellContext) {
	const { rows, areas, hiddenColumns } = scanRows(bytes, context);
	return { rows: mergedRows(rows, areas), hiddenColumns };
}
