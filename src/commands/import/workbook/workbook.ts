import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import type { SheetRow } from './sheet-cell.ts';
import { SpreadsheetError } from './spreadsheet-error.ts';
import { cellFormats } from './cell-format.ts';
import { sharedStrings } from './shared-string.ts';
import { readWorksheet } from './worksheet.ts';
import { scanXml } from './xml-part.ts';

interface Worksheet {
	name: string;
	isHidden: boolean;
	rows: readonly SheetRow[];
	hiddenColumns: ReadonlySet<number>;
}

interface Workbook {
	sheets: readonly Worksheet[];
	serialShift: number;
}

type Parts = ReadonlyMap<string, Uint8Array>;

const SAVE_AS = '请用它的程序打开，“另存为”，类型选 “Excel 工作簿 .xlsx”';

/** Other formats that are also ZIP files. */
const OTHER_KINDS: readonly (readonly [string, string])[] = [
	['xl/workbook.bin', '这是 .xlsb（Excel 二进制工作簿）'],
	['content.xml', '这是 .ods（OpenDocument）表格'],
	['word/document.xml', '这是 Word 文档，不是表格'],
	['index/document.iwa', '这是苹果 Numbers 的表格'],
];

function partsOf(bytes: Uint8Array): Parts {
	// Part names differ in case and slashes between programs.
	const plain = (name: string) => name.replaceAll('\\', '/').toLowerCase();
	const names: string[] = [];
	const isPart = ({ name }: { name: string }) => {
		names.push(plain(name));
		return /\.(xml|rels)$/.test(plain(name)) && !/\/(drawings|media|theme)\//.test(plain(name));
	};
	const files = unzipSync(bytes, { filter: isPart });
	const other = OTHER_KINDS.find(([name]) => names.includes(name));
	if (other !== undefined) throw new SpreadsheetError(`${other[1]}。${SAVE_AS}`);
	return new Map(Object.entries(files).map(([name, part]) => [plain(name), part]));
}

/** The related parts of a part: paths by id, and by the last word of the relation type. */
function related(parts: Parts, path: string) {
	const { dir, base } = posix.parse(path);
	const bytes = parts.get(`${dir === '' ? '' : `${dir}/`}_rels/${base}.rels`);
	const targets = new Map<string, string>();
	if (bytes === undefined) return targets;
	scanXml(bytes, {
		open: (name, { Id = '', Type = '', Target = '' }) => {
			if (name !== 'Relationship') return;
			const target = Target.startsWith('/') ? Target.slice(1) : posix.join(dir, Target);
			const kind = Type.split('/').at(-1) ?? '';
			targets.set(`${kind} ${Id}`, target.toLowerCase());
			targets.set(kind, target.toLowerCase());
		},
	});
	return targets;
}

/** Reads every sheet of an .xlsx file. Damaged parts throw their own errors. Other formats throw a SpreadsheetError. */
export function readWorkbook(bytes: Uint8Array): Workbook {
	const parts = partsOf(bytes);
	const path = related(parts, '').get('officeDocument') ?? 'xl/workbook.xml';
	const workbook = parts.get(path);
	if (workbook === undefined) throw new SyntaxError(`no ${path}`);
	const targets = related(parts, path);
	const named: { name: string; isHidden: boolean; part: Uint8Array }[] = [];
	let serialShift = 0;
	let isToCalculate = false;
	scanXml(workbook, {
		open: (element, at) => {
			if (element === 'workbookPr' && /^(1|true)$/.test(at['date1904'] ?? '')) serialShift = 1462;
			if (element === 'calcPr') isToCalculate = /^(1|true)$/.test(at['fullCalcOnLoad'] ?? '');
			if (element !== 'sheet') return;
			const id = Object.entries(at).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? '';
			const target = targets.get(`worksheet ${id}`);
			// Charts and macro sheets have no cells.
			if (target === undefined) return;
			const part = parts.get(target);
			if (part === undefined) throw new SyntaxError(`no ${target}`);
			named.push({ name: at['name'] ?? '', isHidden: /hidden/i.test(at['state'] ?? ''), part });
		},
	});
	const strings = parts.get(targets.get('sharedStrings') ?? '');
	const styles = parts.get(targets.get('styles') ?? '');
	const context = {
		strings: strings === undefined ? [] : sharedStrings(strings),
		formats: styles === undefined ? [] : cellFormats(styles),
		shift: serialShift,
		isToCalculate,
	};
	const sheets = named.map(({ name, isHidden, part }) => ({
		name,
		isHidden,
		...readWorksheet(part, context),
	}));
	return { sheets, serialShift };
}
