import type { Catalog } from '../../domain/catalog/catalog.ts';
import { farPages, nearPages } from '../../domain/page-steps.ts';
import { type NamedPage, namedPages, paginate } from '../../domain/pagination.ts';
import { archivePartWords } from '../article/article-date.ts';
import { type PageInput, type Shell, shellOf } from './shell.ts';
import type { Link } from '../site/link.ts';

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
export interface PageStep {
	/** 3, or 2024 */
	text: string;
	/** 第 3 页, or 2024年 */
	label: string;
	href: string;
	isCurrent: boolean;
}

/** A page of any list, formatted. */
export interface ListView<Card> {
	shell: Shell;
	title: string;
	lead: string;
	cards: readonly Card[];
	/** Text for an empty list. */
	empty: string;
	links: PageLinks | undefined;
	/** Name of the page in its path; undefined on the front page. */
	page: string | undefined;
}

/** Lines of text on a full page. The front page holds up to twice as many. */
export const LINES_A_PAGE = 20;
/** Cards with figures are larger in bytes, so a page holds fewer to stay within its budget. */
export const CARDS_A_PAGE = 12;

function yearWords(year: string): string {
	const { year: number, whole } = archivePartWords(year);
	return /^\d/.test(number) ? number : whole;
}

/** 第 3 页, 2024年第 3 页, 2024年; empty for the front page. */
function pageWords({ name, year, number }: NamedPage<unknown>): string {
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

/** @param urlOf path of the front page, or of a page by its name */
function pageLinks(page: NamedPage<unknown>, urlOf: (page?: string) => string): PageLinks | undefined {
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

/** The pages of a list: front page first, then the others from the newest to the oldest. */
export type Pages<View> = [View, ...View[]];

/** Astro paths of all but the front page, below a folder `page`. */
export function numbered<View extends { page: string | undefined }>([, ...older]: Pages<View>): {
	params: { page: string };
	props: { view: View };
}[] {
	return older.flatMap((view) =>
		view.page === undefined ? [] : [{ params: { page: view.page }, props: { view } }],
	);
}

/** Astro paths of all pages. `rest` is undefined for the front page and `page/3` or `page/2024-3` for others. */
export function withPaths<View extends { page: string | undefined }, Params extends object>(
	params: Params,
	pages: Pages<View>,
) {
	return pages.map((view) => ({
		params: { ...params, rest: view.page === undefined ? undefined : `page/${view.page}` },
		props: { view },
	}));
}

interface ListHead<Item, Card> extends Omit<PageInput, 'path'> {
	/** What only the front page says: how many there are. */
	lead: string;
	empty: string;
	urlOf: (page?: string) => string;
	card: (item: Item) => Card;
}

/**
 * One page of a list: head, cards and links. Pages after the front page have their place in the title. They say nothing of the
 * whole list, which grows: a new entry changes no page that it is not on.
 */
export function listView<Item, Card>(
	catalog: Pick<Catalog, 'site'>,
	{ lead, empty, page, urlOf, card, ...head }: ListHead<Item, Card> & { page: NamedPage<Item> },
): ListView<Card> {
	const words = pageWords(page);
	const own = {
		...head,
		title: `${head.title}（${words}）`,
		description: `${catalog.site.name}“${head.title}”：${words}，页码从最早的数起。`,
	};
	const isFront = page.name === undefined;
	return {
		shell: shellOf(catalog, { ...(isFront ? head : own), path: urlOf(page.name) }),
		title: head.title,
		lead: isFront ? lead : '',
		cards: page.items.map(card),
		empty,
		links: pageLinks(page, urlOf),
		page: page.name,
	};
}

/** All pages of a list. @param pages of its entries, as they are cut by the rules of the list */
export function listViews<Item, Card>(
	catalog: Pick<Catalog, 'site'>,
	[front, ...older]: Pages<NamedPage<Item>>,
	head: ListHead<Item, Card>,
): Pages<ListView<Card>> {
	const view = (page: NamedPage<Item>) => listView(catalog, { ...head, page });
	return [view(front), ...older.map(view)];
}

/** All pages of a list that are numbered from the oldest. @param items newest first */
export function listPages<Item, Card>(
	catalog: Pick<Catalog, 'site'>,
	items: readonly Item[],
	size: number,
	head: ListHead<Item, Card>,
): Pages<ListView<Card>> {
	return listViews(catalog, namedPages(paginate(items, size)), head);
}

/** The link to the full list from a page that shows only the first entries. */
export function linkToAll(total: number, shown: number, words: string, href: string): Link | undefined {
	return total > shown ? { text: `全部 ${total} ${words}`, href } : undefined;
}
