import type { Catalog } from '../../domain/catalog/catalog.ts';
import { farPages, nearPages } from '../../domain/page-steps.ts';
import { type ListPage, paginate } from '../../domain/pagination.ts';
import { type PageInput, type Shell, shellOf } from './shell.ts';
import type { Link } from '../site/link.ts';

/** The page links below a list with more than one page. */
export interface PageLinks {
	/** 第 3 页（数字越小越早） */
	text: string;
	newer: string | undefined;
	older: string | undefined;
	/** The front page of the list; undefined on it. */
	front: string | undefined;
	/** This page and older ones by number, newest first: all, or the ends. Undefined for pages left out. */
	steps: readonly (PageNumber | undefined)[];
	/** Pages to jump to, in groups. Empty for a list whose pages all are among the steps. */
	jumps: readonly { label: string; pages: readonly PageNumber[] }[];
}

/** A link to a page by its number. */
export interface PageNumber {
	number: number;
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
}

/** Lines of text on a full page. The front page holds up to twice as many. */
export const LINES_A_PAGE = 20;
/** Cards with figures are larger in bytes, so a page holds fewer to stay within its budget. */
export const CARDS_A_PAGE = 12;

/** @param urlOf path of the front page, or of a numbered page */
function pageLinks(page: ListPage<unknown>, urlOf: (page?: number) => string): PageLinks | undefined {
	if (page.pages === 0) return undefined;
	const isFront = page.number === undefined;
	const newest = page.number ?? page.pages;
	const numbered = (number: number) => ({ number, href: urlOf(number), isCurrent: number === page.number });
	return {
		text: isFront ? `最新一页，另有 ${page.pages} 页` : `第 ${page.number} 页（数字越小越早）`,
		newer: isFront ? undefined : urlOf(page.newer),
		older: page.older === undefined ? undefined : urlOf(page.older),
		front: isFront ? undefined : urlOf(),
		steps: nearPages(newest).map((number) => (number === undefined ? undefined : numbered(number))),
		jumps: farPages(newest).map(({ label, pages }) => ({
			label,
			pages: pages.map(numbered),
		})),
	};
}

/** The pages of a list: front page first, then the numbered pages from the newest to the oldest. */
export type Pages<View> = [View, ...View[]];

/** Astro paths of the numbered pages, below a folder `page`. */
export function numbered<View>([, ...older]: Pages<View>): {
	params: { page: string };
	props: { view: View };
}[] {
	return older.map((view, i) => ({ params: { page: String(older.length - i) }, props: { view } }));
}

/** Astro paths of all pages. `rest` is undefined for the front page and `page/3` for a numbered one. */
export function withPaths<View, Params extends object>(params: Params, pages: Pages<View>) {
	const [view] = pages;
	return [
		{ params: { ...params, rest: undefined }, props: { view } },
		...numbered(pages).map(({ params: { page }, props }) => ({
			params: { ...params, rest: `page/${page}` },
			props,
		})),
	];
}

interface ListHead<Item, Card> extends Omit<PageInput, 'path'> {
	/** What only the front page says: how many there are. */
	lead: string;
	empty: string;
	urlOf: (page?: number) => string;
	card: (item: Item) => Card;
}

/**
 * One page of a list: head, cards and links. Numbered pages have their number in the title. They say nothing of the whole
 * list, which grows: a new entry changes no page that it is not on.
 */
export function listView<Item, Card>(
	catalog: Pick<Catalog, 'site'>,
	{ lead, empty, page, urlOf, card, ...head }: ListHead<Item, Card> & { page: ListPage<Item> },
): ListView<Card> {
	const { number } = page;
	const own =
		number === undefined
			? head
			: {
					...head,
					title: `${head.title}（第 ${number} 页）`,
					description: `${catalog.site.name}“${head.title}”的第 ${number} 页，页码从最早的数起。`,
				};
	return {
		shell: shellOf(catalog, { ...own, path: urlOf(number) }),
		title: head.title,
		lead: number === undefined ? lead : '',
		cards: page.items.map(card),
		empty,
		links: pageLinks(page, urlOf),
	};
}

/** All pages of a list. @param items newest first */
export function listPages<Item, Card>(
	catalog: Pick<Catalog, 'site'>,
	items: readonly Item[],
	size: number,
	head: ListHead<Item, Card>,
): Pages<ListView<Card>> {
	const [front, ...older] = paginate(items, size);
	const view = (page: ListPage<Item>) => listView(catalog, { ...head, page });
	return [view(front), ...older.map(view)];
}

/** The link to the full list from a page that shows only the first entries. */
export function linkToAll(total: number, shown: number, words: string, href: string): Link | undefined {
	return total > shown ? { text: `全部 ${total} ${words}`, href } : undefined;
}
