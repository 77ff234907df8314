import { CsvError, parse } from 'csv-parse/sync';
import { refuseMarkup } from './file-kind.ts';
import { knownNames } from './header-name.ts';
import { cleanText, type Sheet } from './workbook/sheet-cell.ts';
import { SpreadsheetError } from './workbook/spreadsheet-error.ts';

/** Cell separators, the most common first. European Excel, databases and people use the others. */
const SEPARATORS = [',', '\t', ';', '|', '，', '；'];
/** Number of rows used to detect the separator. */
const SAMPLE = 20;
const SEP_LINE = /^"?sep=(.)"?\r?\n/i;

/** Decodes a CSV file: UTF-16 by its BOM, then UTF-8, then GB18030, which a Chinese Excel uses for “CSV”. */
function decode(bytes: Uint8Array): string {
	const [first, second] = bytes;
	const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
	const encodings = isUtf16 ? [first === 0xff ? 'utf-16le' : 'utf-16be'] : ['utf-8', 'gb18030'];
	for (const encoding of encodings) {
		try {
			return new TextDecoder(encoding, { fatal: true }).decode(bytes);
		} catch {
			// Not this encoding. Try the next one.
		}
	}
	throw new SpreadsheetError(
		'文件的编码看不懂。请在 Excel 里 “另存为”，类型选 “CSV UTF-8” 或 “Excel 工作簿 .xlsx”',
	);
}

function records(text: string, delimiter: string, to?: number): string[][] {
	return parse(text, {
		delimiter,
		relax_column_count: true,
		// Needed for ="0012", which keeps zeros in Excel, and for 5" (five inches).
		relax_quotes: true,
		skip_empty_lines: false,
		...(to === undefined ? {} : { to }),
	});
}

/** The separator that yields the most known column names. */
function separatorOf(text: string): string {
	const names = (separator: string) => {
		try {
			return Math.max(...records(text, separator, SAMPLE).map(knownNames));
		} catch {
			return 0;
		}
	};
	const counts = SEPARATORS.map(names);
	return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Programs write ="0012" to stop Excel from converting a text to a number. */
function cellText(text: string): string {
	return cleanText(/^="([^"]*)"$/.exec(text.trim())?.[1] ?? text);
}

/** The rows of a CSV file, with their row numbers in Excel. Throws a SpreadsheetError. */
export function readDelimited(bytes: Uint8Array): Sheet {
	const whole = decode(bytes);
	refuseMarkup(whole);
	// Excel hides the `sep=` line, so it has no row number.
	const declared = SEP_LINE.exec(whole);
	const text = whole.slice(declared?.[0].length ?? 0);
	try {
		const rows = records(text, declared?.[1] ?? separatorOf(text)).map((cells, i) => ({
			line: i + 1,
			cells: cells.map(cellText),
			merges: [],
			isHidden: false,
		}));
		const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
		return { rows: filled, notes: [], isDelimited: true, serialShift: 0, hiddenColumns: new Set() };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = error['lines'];
		const place = typeof line === 'number' ? `第 ${line} 行` : '文件里';
		throw new SpreadsheetError(`${place}的英文双引号没有成对。请在 Excel 里打开这个文件，重新另存一次`, {
			cause: error,
		});
	}
}
