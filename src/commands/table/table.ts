import { csvRows } from '../../domain/schema/csv.ts';

/** A heading with rows, as a command prints or writes it. */
export interface Table {
	title: string;
	/** What the rows are, or why there are none, in a sentence. */
	note?: string;
	head: readonly string[];
	rows: readonly (readonly (string | number)[])[];
}

export const TABLE_FORMATS = ['text', 'md', 'csv', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export function isTableFormat(word: string): word is TableFormat {
	return TABLE_FORMATS.some((format) => format === word);
}

const markdownCell = (cell: string | number) =>
	String(cell)
		.replaceAll('|', '\\|')
		.replaceAll('<', '&lt;')
		.replaceAll(/\s*\n\s*/g, ' ');
const markdownRow = (cells: readonly (string | number)[]) => `| ${cells.map(markdownCell).join(' | ')} |`;

function markdown({ title, note, head, rows }: Table): string {
	const table =
		rows.length === 0
			? []
			: [markdownRow(head), markdownRow(head.map(() => '---')), ...rows.map(markdownRow)];
	return [
		`## ${title}`,
		...(note === undefined ? [] : ['', note]),
		...(table.length === 0 ? [] : ['', ...table]),
		'',
	].join('\n');
}

/** Each row as a block: the first cell in front, the others below it under their names. Empty cells are left out. */
function text({ title, note, head, rows }: Table): string {
	const blocks = rows.map(([first = '', ...cells]) => {
		const lines = cells.flatMap((cell, i) => (cell === '' ? [] : [`    ${head[i + 1]}：${cell}`]));
		return [`  ${first}`, ...lines].join('\n');
	});
	const count = rows.length === 0 ? '' : `（${rows.length}）`;
	return [`${title}${count}`, ...(note === undefined ? [] : [`  ${note}`]), ...blocks, ''].join('\n');
}

/** Rows as objects, for programs. */
const records = ({ title, note, head, rows }: Table) => ({
	title,
	...(note === undefined ? {} : { note }),
	rows: rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? '']))),
});

/** Several tables as one text. A spreadsheet gets one below the other, each under its title. */
export function formatTables(tables: readonly Table[], format: TableFormat): string {
	switch (format) {
		case 'text':
			return tables.map(text).join('\n');
		case 'md':
			return tables.map(markdown).join('\n');
		case 'json':
			return `${JSON.stringify(tables.map(records), null, '\t')}\n`;
		case 'csv': {
			const [only] = tables;
			if (tables.length === 1 && only !== undefined) return [...csvRows(only.head, only.rows)].join('');
			const rows = tables.flatMap(({ title, head, rows: own }) => [[title], head, ...own, []]);
			const [first = [], ...rest] = rows;
			return [...csvRows(first.map(String), rest)].join('');
		}
	}
}
