import { SpreadsheetError } from './workbook/spreadsheet-error.ts';

const SAVE_AS = '请在 Excel 或 WPS 里打开它，“另存为”，类型选 “Excel 工作簿 .xlsx”';

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
	return magic.every((byte, i) => bytes[i] === byte);
}

/** The container format of Excel 97 files and of newer workbooks with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/** Other formats by their first bytes. */
const OTHERS: readonly (readonly [readonly number[], string])[] = [
	[[0x25, 0x50, 0x44, 0x46], '这是 PDF，不是表格'],
	[[0x89, 0x50, 0x4e, 0x47], '这是图片，不是表格'],
	[[0xff, 0xd8, 0xff], '这是图片，不是表格'],
	[[0x52, 0x61, 0x72, 0x21], '这是 .rar 压缩包，不是表格'],
	[[0x37, 0x7a, 0xbc, 0xaf], '这是 .7z 压缩包，不是表格'],
];

/** Text formats that are not tables, by how they start. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
	[
		/^<\?xml[\s\S]*urn:schemas-microsoft-com:office:spreadsheet/i,
		'这是 “XML 电子表格 2003”，不是 .xlsx 也不是 CSV',
	],
	[/^<\?xml(?![\s\S]*<html)/i, '这是 XML 文件，不是 .xlsx 也不是 CSV'],
	[/^<(!doctype|!--|\?xml|html|head|meta|body|style|div|table)/i, '这是网页（HTML），只是文件名像表格'],
	[/^mime-version:/i, '这是网页（MHTML），只是文件名像表格'],
	[/^\{\\rtf/i, '这是 RTF 文档，不是表格'],
	[/^[[{]\s*["{[]/, '这是 JSON 文件，不是表格'],
];

/** Whether a file is a ZIP (.xlsx) or text. For other formats throws a SpreadsheetError that names the format. */
export function fileKind(bytes: Uint8Array): 'zip' | 'text' {
	if (startsWith(bytes, ZIP)) return 'zip';
	if (startsWith(bytes, OLE)) {
		const isLocked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
		throw new SpreadsheetError(
			isLocked
				? '这个表格加了密码，读不出来。请在 Excel 里取消密码，另存一次'
				: `这是旧格式 .xls（或 WPS 的 .et）。${SAVE_AS}`,
		);
	}
	const other = OTHERS.find(([magic]) => startsWith(bytes, magic));
	if (other !== undefined) throw new SpreadsheetError(`${other[1]}。请换成 .xlsx 或 CSV 文件`);
	return 'text';
}

/** Rejects a web page or a document that was renamed to a table. Throws a SpreadsheetError. */
export function refuseMarkup(text: string): void {
	const found = MARKUP.find(([pattern]) => pattern.test(text.slice(0, 4000).trimStart()));
	if (found !== undefined) throw new SpreadsheetError(`${found[1]}。${SAVE_AS}，再导入`);
}
