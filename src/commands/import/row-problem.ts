import type { ContentProblem } from '../../domain/schema/content-error.ts';
import { LISTING_COLUMNS } from './listing-column.ts';
import { columnLetters } from './workbook/sheet-cell.ts';
import type { SheetColumn } from './sheet-header.ts';

/** A mistake in a spreadsheet, in words for editors. */
export interface RowProblem {
	/** Row number in Excel. */
	line: number;
	/** Header of the column as the editor wrote it; '' if it has none. */
	header: string;
	/** 0-based column index, if the sheet has the column. */
	index?: number;
	problem: string;
	fix: string;
}

/** Replaces advice for Markdown files by advice for cells. */
const REWORDED: readonly (readonly [RegExp | string, string])[] = [
	['请补上这一行', '请填上这一格'],
	['请填上内容，没有就删去这一行', '请填上内容'],
	[
		'请写 value: 1.2元/㎡/天，或 negotiable: true',
		'请填 “租金”，例如 1.2元/㎡/天；没有定价就在 “面议” 填 是',
	],
	['有价格就删去 negotiable，面议就删去 value', '有价格就不填 “面议”，面议就不填 “租金”'],
	[
		'出租写 rent，出售写 salePrice，面议写 rent: {negotiable: true}',
		'出租填 “租金”，出售填 “售价”，没有定价就在 “面议” 填 是',
	],
	['是请写 true，不是请写 false', '请填 是 或 否'],
	['应为 true 或 false', '应为 是 或 否'],
	['请写文件名，不带 .md', '请写编号'],
	[/，例如 \w+: true/, ''],
	[/例如 \w+: /, '例如 '],
];

function reworded(text: string): string {
	return REWORDED.reduce((words, [from, to]) => words.replace(from, to), text);
}

/** The column to show to the editor: the sheet's own column, otherwise our header of the field or its group. */
function placeOf(field: string, columns: readonly SheetColumn[]): Pick<RowProblem, 'header' | 'index'> {
	const keys = field.split('.').filter((key) => !/^\d+$/.test(key));
	const fits = ({ path }: { path: readonly string[] }) => keys.every((key, i) => path[i] === key);
	const own = columns.find(fits);
	if (own !== undefined) return { header: own.written, index: own.index };
	return { header: LISTING_COLUMNS.find(fits)?.header ?? field };
}

/** Converts a problem of a listing file to a problem of its row. */
export function rowProblem(
	line: number,
	{ field, problem, fix }: ContentProblem,
	columns: readonly SheetColumn[],
): RowProblem {
	return { line, ...placeOf(field ?? '', columns), problem: reworded(problem), fix: reworded(fix) };
}

/** The report for the terminal, in row order. */
export function formatRowProblems(problems: readonly RowProblem[]): string {
	return problems
		.toSorted((a, b) => a.line - b.line)
		.map(({ line, header, index, problem, fix }) => {
			const letters = index === undefined ? '' : `${columnLetters(index)} 列`;
			const column = header !== '' && letters !== '' ? `${header}（${letters}）` : header || letters;
			const place = [`第 ${line} 行`, column].filter(Boolean).join(' · ');
			return `  ✗ [${place}] ${problem}\n    → ${fix}`;
		})
		.join('\n');
}
