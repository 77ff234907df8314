import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planImport } from '../../../../src/commands/import/listing-import.ts';
import { writeListing } from '../../../../src/commands/import/listing-file.ts';
import { formatRowProblems } from '../../../../src/commands/import/row-problem.ts';
import { readSpreadsheet } from '../../../../src/commands/import/spreadsheet.ts';
import type { TestCell } from './xlsx-file.ts';

/** The cells of a valid row in order, by header. */
export const GOOD = {
	编号: 'aa-0001',
	标题: '松江新桥 3000 ㎡ 标准厂房',
	摘要: '示例房源：首层标准厂房三千平方米，层高八米，承重二吨。',
	租售方式: '出租',
	物业类型: '标准厂房',
	状态: '可租售',
	核验: '未核验',
	发布日期: '2026/11/1',
	更新日期: '2026年11月20日',
	区: '松江',
	总面积: '12000',
	可租面积: '3000',
	火灾危险性: '丙类',
	租金: '1.2',
	产权: '业主自有',
	土地性质: '工业用地',
} as const;

type Cells = Readonly<Record<string, string>>;

/** A CSV file. Each row is the valid row with some cells replaced. Every header that a row uses gets a column. */
export function csv(...rows: readonly Cells[]): string {
	const headers = [...new Set([...Object.keys(GOOD), ...rows.flatMap((row) => Object.keys(row))])];
	const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
	const line = (cells: Cells) => headers.map((header) => quoted(cells[header] ?? '')).join(',');
	return `${[headers.join(','), ...rows.map((row) => line({ ...GOOD, ...row }))].join('\r\n')}\r\n`;
}

/** The rows of a workbook. Each row is the valid row with some cells replaced. */
export function sheetRows(...rows: readonly Readonly<Record<string, TestCell>>[]): TestCell[][] {
	const headers = [...new Set([...Object.keys(GOOD), ...rows.flatMap((row) => Object.keys(row))])];
	return [
		headers,
		...rows.map((row) => {
			const cells: Readonly<Record<string, TestCell>> = { ...GOOD, ...row };
			return headers.map((header) => cells[header] ?? null);
		}),
	];
}

/** A content folder without listings, with the taxonomy and parks of the fixture world. */
export async function emptyContent(): Promise<string> {
	const root = await mkdtemp(join(tmpdir(), 'import-'));
	const world = join(import.meta.dirname, '../../../fixtures/world');
	for (const path of ['taxonomy.yml', 'parks'])
		await cp(join(world, path), join(root, path), { recursive: true });
	return root;
}

export async function writeSheet(
	root: string,
	content: string | Uint8Array,
	name = 'sheet.csv',
): Promise<string> {
	const path = join(root, name);
	await writeFile(path, content);
	return path;
}

const world = {
	taxonomy: {
		categories: [],
		series: [],
		topics: ['高端装备', '生物医药', '食品'].map((name, i) => ({
			slug: `topic-${i}`,
			name,
			aliases: [],
			description: '',
			isIndustry: true,
		})),
	},
	parkIds: new Set(['p-one']),
};

/** The plan of an import, without writing. */
export async function planned(root: string, path: string) {
	return planImport(root, await readSpreadsheet(path), world);
}

/** Imports a file. Returns the report for the editor and the number of files per kind of change. */
export async function imported(root: string, path: string) {
	const { changes, problems, notes, badRows } = await planned(root, path);
	for (const { file, kind, after } of changes) if (kind !== 'same') await writeListing(root, file, after);
	const kinds = changes.map(({ file, kind }) => `${kind} ${file}`);
	return { kinds, report: formatRowProblems(problems), notes, badRows };
}

export async function importedCsv(root: string, ...rows: readonly Cells[]) {
	return imported(root, await writeSheet(root, csv(...rows)));
}

export async function listing(root: string, file: string): Promise<string> {
	return readFile(join(root, 'listings', file), 'utf8');
}

/** Every listing file with its text. */
export async function listings(root: string): Promise<Record<string, string>> {
	const names = await readdir(join(root, 'listings'));
	return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await listing(root, name)])));
}

export async function importedXlsx(root: string, bytes: Uint8Array) {
	return imported(root, await writeSheet(root, bytes, 'sheet.xlsx'));
}
