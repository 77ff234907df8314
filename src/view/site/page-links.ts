import { farPages, nearPages } from '../../domain/page-steps.ts';
import type { NamedPage } from '../../domain/pagination.ts';

/** The page links below a list with more than one page. */
export interface PageLinks {
	/** 第 3 页（数字越小越早）; 2024年最新一页，另有 5 页 */
	text: string;
	newer: string | undefined;
	older: string | undefined;
	/** The front page of the list; undefined on it. */
	front: string | undefined;
	/** This page and older ones by number, newest first: all, or the ends. Undefined for pages left out. */
	steps: readonly (PageStep | undefined)[];
	/** Pages to jump to, in groups. Empty for a list whose pages all are among the steps. */
	jumps: readonly { label: string; pages: readonly PageStep[] }[];
	/** Older years, newest first. Empty for a list that is not cut by years. */
	years: readonly PageStep[];
}

/** A link to a page by its number or year. */
interface PageStep {
	/** 3, or 2024 */
	text: string;
	/** 第 3 页, or 2024年 */
	label: string;
	href: string;
	isCurrent: boolean;
}

/** @param year `2024`, or another word for entries without a year */
function yearWords(year: string): string {
	return /^\d{4}$/.test(year) ? `${year}年` : '年份不详';
}

/** 第 3 页, 2024年第 3 页, 2024年; empty for the front page. */
export function pageWords({ name, year, number }: NamedPage<unknown>): string {
	if (name === undefined) return '';
	return [year === undefined ? '' : yearWords(year), number === undefined ? '' : `第 ${number} 页`].join('');
}

/** What the links say of the place of a page. */
function placeWords(page: NamedPage<unknown>): string {
	if (page.number !== undefined) return `${pageWords(page)}（数字越小越早）`;
	const others = page.pages === 0 ? '' : `，另有 ${page.pages} 页`;
	if (page.year === undefined || page.name !== undefined) return `${pageWords(page)}最新一页${others}`;
	return `最新一页${others === '' ? '' : `，${yearWords(page.year)}${others.slice(1)}`}`;
}

/** The links below a page of a list; undefined for the only page. @param urlOf path of the front page, or of a page by its name */
export function pageLinks(page: NamedPage<unknown>, urlOf: (page?: string) => string): PageLinks | undefined {
	const isFront = page.name === undefined;
	if (isFront && page.older === undefined) return undefined;
	const newest = page.number ?? page.pages;
	const numbered = (number: number): PageStep => ({
		text: String(number),
		label: `第 ${number} 页`,
		href: urlOf(page.year === undefined ? String(number) : `${page.year}-${number}`),
		isCurrent: number === page.number,
	});
	return {
		text: placeWords(page),
		newer: isFront ? undefined : urlOf(page.newer),
		older: page.older === undefined ? undefined : urlOf(page.older),
		front: isFront ? undefined : urlOf(),
		steps: nearPages(newest).map((number) => (number === undefined ? undefined : numbered(number))),
		jumps: farPages(newest).map(({ label, pages }) => ({ label, pages: pages.map(numbered) })),
		years: page.years.map((year) => ({
			text: yearWords(year),
			label: yearWords(year),
			href: urlOf(year),
			isCurrent: false,
		})),
	};
}
