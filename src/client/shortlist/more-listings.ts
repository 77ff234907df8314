import { partOf } from '../site/element-part.ts';
import { newButton, newElement } from '../site/new-element.ts';
import { loadSheets } from './listing-sheets.ts';
import { storedShortlist } from './shortlist-store.ts';

/** Offers the visitor's own listings that are not in the table yet. They load when the list opens. */
export async function offerMore(
	root: HTMLElement,
	ids: readonly string[],
	add: (id: string) => void,
): Promise<void> {
	if (!partOf(root, 'more', HTMLDetailsElement).open) return;
	const { favourites, seen } = storedShortlist();
	const candidates = [...new Set([...favourites, ...seen])].filter((id) => !ids.includes(id));
	const { found } = await loadSheets(candidates);
	const items = found.map(({ id, title }) =>
		newElement(
			'li',
			{},
			newButton(`＋ ${title}`, { class: 'button' }, () => add(id)),
		),
	);
	partOf(root, 'candidates').replaceChildren(...(items.length > 0 ? items : ['没有别的收藏和看过的房源。']));
}
