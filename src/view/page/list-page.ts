import type { Catalog } from '../../domain/catalog/catalog.ts';
import { type NamedPage, namedPages, paginate } from '../../domain/pagination.ts';
import { type PageInput, type Shell, shellOf } from './shell.ts';
import type { Link } from '../site/link.ts';
import { pageLinks, type PageLinks, pageWords } from '../site/page-links.ts';

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
