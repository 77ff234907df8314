import { markdownTable } from './search/benchmark-page.ts';
import { COST_MEASURES } from './search/cost-measures.ts';
import type { MeasuredSearch } from './search/measured-search.ts';
import { QUALITY_MEASURES } from './search/quality-measures.ts';

/** The results of both searches for the same pages. */
export interface Comparison {
	pages: number;
	/** Total characters of all pages. */
	characters: number;
	ours: MeasuredSearch;
	stock: MeasuredSearch;
}

const MAX_LISTED = 40;

function number(value: number | undefined, digits: number): string {
	return value === undefined ? '–' : value.toFixed(digits);
}

function ratio(ours: number | undefined, stock: number | undefined): string {
	return ours === undefined || stock === undefined || stock === 0 ? '–' : `${(ours / stock).toFixed(2)} ×`;
}

function results({ ours, stock }: Comparison): string {
	const rows = [...QUALITY_MEASURES, ...COST_MEASURES].map(({ name, value, digits, goal }) => {
		const [own, other] = [value(ours), value(stock)];
		return [name, number(own, digits), number(other, digits), ratio(own, other), goal ?? ''];
	});
	return markdownTable(['', 'ours', 'stock', 'ours ÷ stock', 'goal'], rows);
}

/** The answers of our search that were not exact. */
function inexact({ ours }: Comparison): string {
	const rows = ours.answers
		.filter(({ missed, wrong }) => missed.length + wrong.length > 0)
		.map(({ kind, query, expected, found, missed, wrong }) => [
			`\`${query.replaceAll('|', String.raw`\|`)}\``,
			kind,
			String(expected),
			String(found),
			String(missed.length),
			String(wrong.length),
		]);
	if (rows.length === 0) return 'Every answer of ours was exact.';
	const more = rows.length > MAX_LISTED ? `\n\nand ${rows.length - MAX_LISTED} more.` : '';
	const head = ['query', 'kind', 'right', 'found', 'missed', 'wrong'];
	return `Answers of ours that were not exact:\n\n${markdownTable(head, rows.slice(0, MAX_LISTED))}${more}`;
}

/** One comparison as Markdown. */
export function comparisonText(comparison: Comparison): string {
	const { pages, characters, ours } = comparison;
	const size = `${pages.toLocaleString('en')} pages, ${(characters / 1e6).toFixed(2)} million characters`;
	const asked = `${ours.answers.length} queries, ${ours.cold.length} first searches, ${ours.titles.length} with a pasted title`;
	return `### ${size}\n\n${asked}.\n\n${results(comparison)}\n\n${inexact(comparison)}`;
}
