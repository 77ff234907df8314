// † browser
import type { Wanted } from '../../domain/explorer/requirements/requirements.ts';
import type { Vocabulary } from '../../domain/explorer/rows/listing-index.ts';
import type { Tick } from '../explorer/fit-words.ts';
import { comparedConditions } from './compared-conditions.ts';
import { type ComparedCost, comparedCost } from './compared-cost.ts';
import { type ComparedRow, type Comparison, compareSheets } from './comparison.ts';
import type { ListingSheet } from './listing-sheet.ts';

export interface SectionCell {
	/** Only for conditions. */
	state?: Tick['state'];
	text: string;
	/** 差 0.5 m; empty for none. */
	gap: string;
	isBest: boolean;
}

export interface SectionRow {
	label: string;
	/** The condition, below the label. */
	wish: string;
	cells: readonly SectionCell[];
	/** Whether all listings have the same value. */
	isSame: boolean;
}

/** A part of the table with its heading. */
export interface CompareSection {
	title: string;
	note: string;
	rows: readonly SectionRow[];
	/** Whether paper shows the heading. It has no room for those of groups of facts. */
	isTitled: boolean;
}

/** The visitor's conditions, and the names for their words. */
export interface OwnConditions {
	wanted: Wanted;
	names: Vocabulary;
	/** `YYYY-MM-DD` */
	today: string;
}

/** The table of a comparison: own conditions, costs, differences and, if wanted, the equal rows. */
export interface ComparedSections {
	sections: readonly CompareSection[];
	/** Number of rows with equal values. */
	same: number;
	/** Names of facts that none of the listings states. */
	unstated: readonly string[];
	assumptions: readonly string[];
}

/** Title of the section with the costs. */
export const COSTS = '花多少钱';

function plainRow({ label, cells, isSame }: ComparedRow): SectionRow {
	return { label, wish: '', cells: cells.map((cell) => ({ ...cell, gap: '' })), isSame };
}

function conditionSection(
	sheets: readonly ListingSheet[],
	{ wanted, names, today }: OwnConditions,
): CompareSection[] {
	const listings = sheets.map(({ row }) => row);
	const { rows, sums } = comparedConditions(listings, wanted, names, today);
	if (rows.length === 0) return [];
	const total = sums.map(({ isAll, ...sum }) => ({ ...sum, isBest: false }));
	return [
		{
			title: `您的 ${rows.length} 项条件`,
			note: '',
			isTitled: true,
			rows: [
				{ label: '符合', wish: '', cells: total, isSame: false },
				...rows.map(({ label, wish, cells }) => ({
					label,
					wish,
					cells: cells.map((cell) => ({ ...cell, isBest: false })),
					isSame: false,
				})),
			],
		},
	];
}

function costSection(cost: ComparedCost | undefined): CompareSection[] {
	if (cost === undefined) return [];
	const rows = cost.rows.map((row) => ({ ...plainRow(row), isSame: false }));
	return [{ title: COSTS, note: cost.note, rows, isTitled: true }];
}

function factSections({ groups }: Comparison, isWhole: boolean, same: number): CompareSection[] {
	const named = groups.map(({ name, rows }) => ({
		title: name,
		note: '',
		rows: rows.map(plainRow),
		isTitled: false,
	}));
	if (isWhole) return named;
	const rows = named.flatMap((group) => group.rows).filter(({ isSame }) => !isSame);
	const note = same === 0 ? `${rows.length} 项` : `${rows.length} 项，相同的 ${same} 项已收起`;
	return rows.length === 0 ? [] : [{ title: '其他不同', note, rows, isTitled: true }];
}

/** Listings side by side. @param area for the costs, in ㎡ @param isWhole whether equal rows are shown */
export function compareSections(
	sheets: readonly ListingSheet[],
	own: OwnConditions | undefined,
	area: number | undefined,
	isWhole: boolean,
): ComparedSections {
	const comparison = compareSheets(sheets);
	const same = comparison.groups.flatMap(({ rows }) => rows).filter(({ isSame }) => isSame).length;
	const isAlone = sheets.length < 2;
	const cost = area === undefined ? undefined : comparedCost(sheets, area);
	return {
		sections: [
			...(own === undefined ? [] : conditionSection(sheets, own)),
			...costSection(cost),
			...factSections(comparison, isWhole || isAlone, same),
		],
		same: isAlone ? 0 : same,
		unstated: comparison.unstated,
		assumptions: cost?.assumptions ?? [],
	};
}
