import { textProblems } from '../../domain/schema/source-text.ts';
import { isIdHeader } from './header-name.ts';
import { unitRule } from './header-unit.ts';
import { holdsDays, holdsNumbers } from './listing-column.ts';
import { type Advice, type Cell, cellText, type PlainCell } from './workbook/sheet-cell.ts';
import { isDayOfExcel, notADay, respelledDay, typedForDay } from './workbook/sheet-day.ts';
import type { SheetColumn } from './sheet-header.ts';
import { idProblem } from '../../domain/schema/entry-id.ts';

/** A usable cell with the unit of its number. */
export interface UsableCell {
	cell: PlainCell;
	unit: string;
}

const EXCEL_ERROR =
	/^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA|ERROR!?)$/i;
const SCIENTIFIC = /^-?\d(\.\d+)?E\+?\d+$/i;
const DITTO = /^(同上|如上|同前|[〃″〞"]|'')$/;
const AS_TEXT = '请把这一格的格式设为 “文本”，重新填完整的内容';

/** Detects values that Excel or WPS damaged, independent of the field. */
function spoiled(text: string): Advice | undefined {
	if (/^=\s*(?:_xlfn\.)?DISPIMG\(/i.test(text))
		return { problem: '放的是 WPS 嵌入的图片，不是文字', fix: '请换成文字；照片在导入以后加到文件里' };
	if (text.startsWith('='))
		return { problem: `“${text}” 是公式，不是内容`, fix: '请在 Excel 里复制这一格，“选择性粘贴” 为数值' };
	if (EXCEL_ERROR.test(text))
		return { problem: `${text} 是 Excel 算错的结果`, fix: '请改正公式，或直接填内容' };
	if (/^#{3,}$/.test(text))
		return { problem: `“${text}” 是列太窄时显示的，内容没有存下来`, fix: '请把列拉宽，再复制或另存一次' };
	if (SCIENTIFIC.test(text)) return { problem: `${text} 是科学计数法，后面的数字可能已经丢了`, fix: AS_TEXT };
	if (DITTO.test(text)) return { problem: `“${text}” 不是内容`, fix: '请把上面那一行的内容填在这里' };
	const [wrong] = textProblems('', text);
	return wrong && { problem: wrong.problem, fix: wrong.fix };
}

/** Excel converted the typed text to a date: 1-3 storeys became 3 January. */
function madeDay(cell: Cell, column: SheetColumn): Advice {
	const text = cellText(cell);
	const isNumber = typeof cell === 'object' && 'day' in cell && holdsNumbers(column.schema);
	if (isNumber) {
		return {
			problem: `是日期 ${text}，也就是数字 ${cell.serial} 设成了日期的格式`,
			fix: '请把这一格的格式改为 “常规”，核对数字',
		};
	}
	const typed = typedForDay(text);
	const guess = typed === undefined ? '' : ` “${typed}”`;
	const example = typed === undefined ? '' : `，例如 ${typed}`;
	return {
		problem: `是日期 ${text}，多半是 Excel 把填的内容${guess} 变成了日期`,
		fix: `请把这一格的格式设为 “文本”，重新填原来的内容${example}`,
	};
}

function dayCell(cell: Cell, column: SheetColumn, shift: number): UsableCell | Advice {
	const text = cellText(cell);
	const day = typeof cell === 'object' && 'day' in cell ? cell.day : respelledDay(text, shift);
	if (day !== undefined) return { cell: day, unit: '' };
	return column.schema.safeParse(text).success
		? { cell: text, unit: '' }
		: (notADay(text) ?? { cell: text, unit: '' });
}

/** The usable value of a cell, or why it is unusable. @param shift days to add to a bare serial number */
export function usableCell(cell: Cell, column: SheetColumn, shift: number): UsableCell | Advice {
	if (typeof cell === 'object' && 'fault' in cell) return cell.fault;
	const wrong = spoiled(cellText(cell));
	if (wrong !== undefined) return wrong;
	if (holdsDays(column.schema)) return dayCell(cell, column, shift);
	if (typeof cell === 'object' && 'day' in cell) return madeDay(cell, column);
	if (typeof cell === 'object') {
		if (!holdsNumbers(column.schema)) return { cell: cell.shown, unit: '' };
		if (cell.unit === '') return { cell: cell.amount, unit: column.unit };
		const unit = cell.unit.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
		const rule = unitRule(column.header, unit, column.schema);
		return 'append' in rule
			? { cell: cell.amount, unit: rule.append }
			: { problem: `显示为 “${cell.shown}”：${rule.problem}`, fix: rule.fix };
	}
	if (typeof cell === 'string' && isDayOfExcel(cell)) return madeDay(cell, column);
	return { cell, unit: column.unit };
}

/** The id in a cell, or why it is invalid. A number is rejected because Excel may have removed its leading zeros. */
export function rowId(cell: Cell): { id: string } | Advice {
	if (cell === '') return { problem: '没有编号', fix: '请填编号，例如 sj-0001' };
	if (typeof cell === 'object' && 'fault' in cell) return cell.fault;
	const text = cellText(cell);
	const fix = '请把这一列的格式设为 “文本”，再填完整的编号，例如 sj-0001';
	if (typeof cell === 'number') return { problem: `编号 ${cell} 是数字，开头的 0 可能已经丢了`, fix };
	if ((typeof cell === 'object' && 'day' in cell) || isDayOfExcel(text))
		return { problem: `编号是日期 ${text}，多半是 Excel 把填的编号变成了日期`, fix };
	if (isIdHeader(text)) return { problem: '这一行又写了一遍列名', fix: '请删去这一行' };
	const wrong = spoiled(text);
	if (wrong !== undefined) return wrong;
	const unfit = idProblem(text);
	return unfit === undefined
		? { id: text }
		: { problem: unfit.problem, fix: unfit.fix.replace('换一个文件名', '换一个编号') };
}
