/**
 * What a spreadsheet would run as a formula, also after spaces and in full width, which some programs take for the same
 * (OWASP, CSV injection).
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A value of a cell: lists parted by `;`, nothing for null. A formula gets an apostrophe in front; a number is none. */
function csvCell(value: unknown): string {
	const text = Array.isArray(value) ? value.join(';') : value === null ? '' : String(value);
	const safe = typeof value !== 'number' && FORMULA.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csvRow(values: readonly unknown[]): string {
	return `${values.map(csvCell).join(',')}\r\n`;
}

/**
 * A table as RFC 4180 has it, one piece of text a row. The first begins with the mark by which spreadsheets recognise UTF-8:
 * without it Excel shows no Chinese.
 */
export function* csvRows(head: readonly string[], rows: Iterable<readonly unknown[]>): Generator<string> {
	yield `\uFEFF${csvRow(head)}`;
	for (const row of rows) yield csvRow(row);
}
