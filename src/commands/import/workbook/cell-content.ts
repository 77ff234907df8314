import { type Cell, cleanText } from './sheet-cell.ts';
import { formattedNumber, type NumberFormat } from './number-format.ts';

/** A cell as stored in the file. */
export interface StoredCell {
	type: string;
	/** Text of `<v>`, undefined if missing. */
	value: string | undefined;
	/** Text of `<is>`. */
	inline: string;
	hasFormula: boolean;
	style: number;
	/** Whether the cell holds a picture or another object without text. */
	isRichValue: boolean;
}

/** Data shared by the cells of all sheets. */
export interface CellContext {
	strings: readonly string[];
	formats: readonly NumberFormat[];
	/** Days to add if the workbook uses the 1904 date system. */
	shift: number;
	/** Whether the file contains formulas without results, to be calculated when it is opened. */
	isToCalculate: boolean;
}

const GENERAL: NumberFormat = { kind: 'number', before: '', behind: '', digits: 1 };

function fault(held: string, problem: string, fix: string): Cell {
	return { held, fault: { problem, fix } };
}

function notCalculated(): Cell {
	const fix = '请用 Excel 打开这个文件，保存一次再导入；或复制这一格，“选择性粘贴” 为数值';
	return fault('公式', '是公式，文件里没有它的结果', fix);
}

function damaged(what: string): Cell {
	return fault(what, `里面的 “${what}” 读不出来，文件可能已经损坏`, '请用 Excel 打开，重新另存一次');
}

function errorCell(text: string, isRichValue: boolean): Cell {
	return isRichValue
		? fault(text, '放的是图片或 Excel 的特殊数据，不是文字', '请换成文字；照片在导入以后加到文件里')
		: fault(text, `${text} 是 Excel 算错的结果`, '请改正公式，或直接填内容');
}

function numberCell(text: string, { hasFormula, style }: StoredCell, context: CellContext): Cell {
	if (text === '') return hasFormula ? notCalculated() : '';
	const value = Number(text);
	if (Number.isNaN(value)) return damaged(text);
	// Such programs write 0 as the result of every formula.
	if (hasFormula && context.isToCalculate && value === 0) return notCalculated();
	return formattedNumber(value, context.formats[style] ?? GENERAL, context.shift);
}

/** The content of a cell. Only a cell that is empty or has only spaces becomes ''. */
export function cellContent(stored: StoredCell, context: CellContext): Cell {
	const text = (stored.value ?? '').trim();
	switch (stored.type) {
		case 's': {
			const shared = context.strings[Number(text)];
			return text === '' ? '' : shared === undefined ? damaged(text) : cleanText(shared);
		}
		case 'inlineStr':
			return cleanText(stored.inline === '' ? (stored.value ?? '') : stored.inline);
		case 'str':
			if (stored.value === undefined && stored.hasFormula) return notCalculated();
			return cleanText(stored.value ?? stored.inline);
		case 'b':
			if (text === '') return stored.hasFormula ? notCalculated() : '';
			return text === '1' || text === 'true'
				? true
				: text === '0' || text === 'false'
					? false
					: damaged(text);
		case 'e':
			return errorCell(text === '' ? '#ERROR' : text, stored.isRichValue);
		case 'd':
			if (text === '') return stored.hasFormula ? notCalculated() : '';
			return Number.isNaN(Date.parse(text))
				? damaged(text)
				: { day: text.slice(0, 10), serial: Date.parse(text.slice(0, 10)) / 86_400_000 + 25_569 };
		case 'n':
			return numberCell(text, stored, context);
		default:
			return text === '' && stored.inline === '' ? '' : damaged(text || stored.inline);
	}
}
