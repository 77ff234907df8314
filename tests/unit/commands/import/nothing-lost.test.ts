import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LISTING_COLUMNS } from '../../../../src/commands/import/listing-column.ts';
import { formatRowProblems } from '../../../../src/commands/import/row-problem.ts';
import { columnLetters } from '../../../../src/commands/import/workbook/sheet-cell.ts';
import { emptyContent, GOOD, planned, sheetRows, writeSheet } from './import-world.ts';
import { errorCell, FORMULA, type TestCell, xlsx } from './xlsx-file.ts';

const IDS = ['aa-0001', 'aa-0002', 'aa-0003'] as const;
const FORMATS = [
	'General',
	'0',
	'0000',
	'0.00"元/㎡/月"',
	'0%',
	'yyyy/m/d',
	'm"月"d"日"',
	'h:mm',
	'[h]:mm',
	'0"层"',
	'@',
];

const number = fc.oneof(
	fc.integer({ min: -5, max: 60_000 }),
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.constantFrom(0, 0.5, 20_261_120, 13_800_138_000, 3.1e17),
);
/** Any cell that is visible in Excel, including 0 and 否, but without texts that people use for “nothing”. */
const cell: fc.Arbitrary<TestCell> = fc.oneof(
	number,
	fc.boolean(),
	fc.record({ value: number, format: fc.constantFrom(...FORMATS) }),
	fc.constantFrom('#REF!', '#N/A', '#SPILL!', '#GETTING_DATA', '#NEW!').map(errorCell),
	fc.constantFrom<TestCell>(
		FORMULA,
		{ xml: '<c r="@" t="str"><f>A1</f></c>' },
		{ xml: '<c r="@" t="b"><f>A1</f></c>' },
		{ xml: '<c r="@"><f t="shared" si="0"/></c>' },
		{ xml: '<c r="@" t="s"><v>7</v></c>' },
		{ xml: '<c r="@" t="new"><v>7</v></c>' },
		{ xml: '<c r="@" t="d"><v>2026-11-20</v></c>' },
		{ xml: '<c r="@" t="e" vm="1"><v>#VALUE!</v></c>' },
	),
	fc.constantFrom(
		'随时',
		'现房',
		'46000',
		'20261120',
		'2026/11/1 0:00',
		'１２',
		'1.38E+10',
		'1月3日',
		'面议',
		'是',
		'########',
	),
	fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/^[\s\u200B\u2060\uFEFF\-—/]*$/.test(text)),
);
const header = fc.constantFrom(
	...LISTING_COLUMNS.map((column) => column.header).filter((each) => !Object.hasOwn(GOOD, each)),
	'备注',
	'',
);

test('a non-empty cell changes the listing or is reported, in each row of its merge', async () => {
	const root = await emptyContent();
	const plan = async (rows: readonly TestCell[][], merges: readonly string[]) => {
		const bytes = xlsx([{ rows, merges }]);
		const { changes, problems } = await planned(root, await writeSheet(root, bytes, 'sheet.xlsx'));
		return { after: new Map(changes.map(({ file, after }) => [file, after])), problems };
	};
	const rows = (name: string, held: TestCell) =>
		sheetRows(...IDS.map((编号, i) => ({ 编号, [name]: i === 0 ? held : null })));
	const bare = await plan(rows('备注', null), []);
	const letters = columnLetters(Object.keys(GOOD).length);
	try {
		await fc.assert(
			fc.asyncProperty(
				header,
				cell,
				fc.integer({ min: 1, max: 3 }),
				fc.boolean(),
				async (name, held, share, isTitled) => {
					const title: TestCell[][] = isTitled ? [['松江片区房源']] : [];
					const top = title.length + 2;
					const merges = share > 1 ? [`${letters}${top}:${letters}${top + share - 1}`] : [];
					const { after, problems } = await plan([...title, ...rows(name, held)], merges);
					for (let i = 0; i < share; i++) {
						const file = `listings/${IDS[i]}.md`;
						const isNamed = problems.some(({ line }) => line === top + i || line === top - 1);
						const isTaken = after.has(file) && after.get(file) !== bare.after.get(file);
						expect(isNamed || isTaken, `${file}: ${formatRowProblems(problems)}`).toBe(true);
					}
				},
			),
			{ numRuns: 100 },
		);
	} finally {
		await rm(root, { recursive: true });
	}
}, 60_000);
