import { type NumberFormat, numberFormat } from './number-format.ts';
import { scanXml } from './xml-part.ts';

/** The number formats of a workbook. Cells refer to them by index. */
export function cellFormats(bytes: Uint8Array): NumberFormat[] {
	const codes = new Map<string, string>();
	const ids: string[] = [];
	let isInCellFormats = false;
	scanXml(bytes, {
		open: (name, { numFmtId = '0', formatCode }) => {
			if (name === 'cellXfs') isInCellFormats = true;
			if (name === 'numFmt' && formatCode !== undefined) codes.set(numFmtId, formatCode);
			if (name === 'xf' && isInCellFormats) ids.push(numFmtId);
		},
		close: (name) => {
			if (name === 'cellXfs') isInCellFormats = false;
		},
	});
	return ids.map((id) => numberFormat(Number(id), codes.get(id)));
}
