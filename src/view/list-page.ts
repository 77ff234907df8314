import type { Catalog } from '../domain/catalog.ts';
import type { ListPage } from '../domain/pagination.ts';
import { type PageInput, type Shell, shellOf } from './shell.ts';

/** The links below a list that has more than one page. */
export interface PageLinks {
	/** 第 3 页，共 12 页 */
	text: string;
	newer: string | undefined;
	older: string | undefined;
	/** The list's front page, when this is not it. */
	front: string | undefined;
}

/** A page of any list, ready to print. */
export interface ListView<Card> {
	shell: Shell;
	title: string;
	lead: string;
	cards: readonly Card[];
	links: PageLinks | undefined;
}

/** Entries on a full page; the front page holds up to twice as many. */
export const PAGE_SIZE = 20;

/** @param urlOf path of the front page, or of a numbered page */
function pageLinks(page: ListPage<unknown>, urlOf: (page?: number) => string): PageLinks | undefined {
	if (page.pages === 0) return undefined;
	const isFront = page.number === undefined;
	return {
		text: isFront
			? `最新一页，另有 ${page.pages} 页`
			: `第 ${page.number} 页（共 ${page.pages} 页，数字越小越早）`,
		newer: isFront ? undefined : urlOf(page.newer),
		older: page.older === undefined ? undefined : urlOf(page.older),
		front: isFront ? undefined : urlOf(),
	};
}

/** The pages of one list: its front page, then the numbered ones from the newest to the oldest. */
export type Pages<View> = [View, ...View[]];

/** The pages of a list with the rest of their path below it: nothing for the front page, `page/3` for a later one. */
export function pagePaths<View>([front, ...older]: Pages<View>): { rest: string | undefined; view: View }[] {
	return [
		{ rest: undefined, view: front },
		...older.map((view, i) => ({ rest: `page/${older.length - i}`, view })),
	];
}

interface ListInput<Item, Card> extends Omit<PageInput, 'path'> {
	lead: string;
	page: ListPage<Item>;
	urlOf: (page?: number) => string;
	card: (item: Item) => Card;
}

/** One page of a list with its head, cards and links; later pages name their number in the title. */
export function listView<Item, Card>(
	catalog: Pick<Catalog, 'site'>,
	{ lead, page, urlOf, card, ...head }: ListInput<Item, Card>,
): ListView<Card> {
	const title = page.number === undefined ? head.title : `${head.title}（第 ${page.number} 页）`;
	return {
		shell: shellOf(catalog, { ...head, title, path: urlOf(page.number) }),
		title: head.title,
		lead,
		cards: page.items.map(card),
		links: pageLinks(page, urlOf),
	};
}
