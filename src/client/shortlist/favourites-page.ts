import './shortlist-elements.ts';
import { parseIds } from '../../domain/schema/id-list.ts';
import {
	MAX_FAVOURITES,
	type Shortlist,
	withFavourites,
	withoutFavourite,
} from '../../domain/listing/shortlist.ts';
import { compareUrl, exploreUrl, favouritesUrl } from '../../domain/urls.ts';
import { MAX_COMPARED } from '../../view/shortlist/comparison.ts';
import { rememberedQuery, rememberedWanted } from '../explorer/wanted-memory.ts';
import { fillOrMark, partOf, say } from '../site/element-part.ts';
import { FORBIDDEN } from './favourite-toggle.ts';
import { loadSheets, type Sheets } from './listing-sheets.ts';
import { savedListing } from './saved-listing.ts';
import { onShortlistChange, storedShortlist, storeShortlist } from './shortlist-store.ts';

function troubleText({ gone, failed }: Sheets): string {
	return [
		gone.length === 0 ? '' : `${gone.length} 套已经不在网站上（${gone.join('、')}）。`,
		failed.length === 0 ? '' : `${failed.length} 套暂时读不到，请检查网络后刷新。`,
	].join('');
}

/** `<favourites-page>`: the favourites, the recently seen listings, and a list received by a link. */
class FavouritesPage extends HTMLElement {
	#run = 0;
	/** The lists shown last, and the lists to restore after a removal. */
	#drawn: Shortlist = { favourites: [], seen: [] };
	#before: Shortlist | undefined;

	connectedCallback(): void {
		this.#drawn = storedShortlist();
		onShortlistChange(() => void this.#show(), new AbortController().signal);
		const onClick = (name: string, act: () => void) => partOf(this, name).addEventListener('click', act);
		onClick('undo', () => this.#keep(this.#before ?? storedShortlist()));
		onClick('take', () => this.#take());
		onClick('forget', () => void this.#forget());
		onClick('clear-favourites', () => this.#keep({ ...storedShortlist(), favourites: [] }));
		onClick('clear-seen', () => this.#keep({ ...storedShortlist(), seen: [] }));
		void this.#show();
		this.removeAttribute('data-waits');
	}

	get #sharedIds(): string[] {
		return parseIds(new URLSearchParams(location.search).get('ids'), MAX_FAVOURITES);
	}

	#keep(list: Shortlist): void {
		if (!storeShortlist(list)) partOf(this, 'status').textContent = FORBIDDEN;
	}

	#take(): void {
		const { list, added, refused } = withFavourites(storedShortlist(), this.#sharedIds);
		if (!storeShortlist(list)) return say(this, 'status', FORBIDDEN);
		history.replaceState(null, '', favouritesUrl());
		void this.#show();
		const rest =
			refused.length === 0 ? '' : `，收藏已满 ${MAX_FAVOURITES} 套，另外 ${refused.length} 套没有收下`;
		partOf(this, 'status').textContent = `收下了 ${added.length} 套${rest}。`;
	}

	async #forget(): Promise<void> {
		const { gone } = await loadSheets(storedShortlist().favourites);
		this.#keep(gone.reduce(withoutFavourite, storedShortlist()));
	}

	async #show(): Promise<void> {
		await fillOrMark(this, () => this.#draw());
	}

	async #draw(): Promise<void> {
		this.#run += 1;
		const run = this.#run;
		const list = storedShortlist();
		this.#offerUndo(list);
		const isFirst = this.dataset['ready'] === undefined;
		if (isFirst) partOf(this, 'status').textContent = '正在读取…';
		const [favourites, seen, shared] = await Promise.all(
			[list.favourites, list.seen, this.#sharedIds].map(loadSheets),
		);
		if (run !== this.#run || favourites === undefined || seen === undefined || shared === undefined) return;
		this.#fill('favourites-list', favourites);
		this.#fill('seen-list', seen);
		this.#fill('shared-list', shared);
		this.#showFavourites(list.favourites, favourites);
		partOf(this, 'seen').hidden = seen.found.length === 0;
		this.#showShared(shared, list);
		if (isFirst) partOf(this, 'status').textContent = '';
		this.dataset['ready'] = '';
	}

	/** After a removal, here or in another tab, one tap restores the list. */
	#offerUndo(list: Shortlist): void {
		const lost = (['favourites', 'seen'] as const)
			.map((name) => this.#drawn[name].length - list[name].length)
			.reduce((sum, count) => sum + Math.max(0, count), 0);
		this.#before = lost > 0 ? this.#drawn : undefined;
		this.#drawn = list;
		partOf(this, 'undo').hidden = lost === 0;
		partOf(this, 'status').textContent = lost === 0 ? '' : `移除了 ${lost} 套。`;
		// The pressed heart is about to go with its card.
		if (lost > 0 && this.contains(document.activeElement))
			partOf(this, 'undo').focus({ preventScroll: true });
	}

	#fill(name: string, { found }: Sheets): void {
		partOf(this, name).replaceChildren(...found.map((sheet) => savedListing(this, sheet)));
	}

	#showFavourites(ids: readonly string[], sheets: Sheets): void {
		partOf(this, 'favourites-none').hidden = ids.length > 0;
		const [words, query] = [rememberedWanted(), rememberedQuery()];
		say(this, 'last-search', query === '' ? '' : `接着找：${words}`);
		partOf(this, 'last-search').setAttribute('href', exploreUrl(`?${query}`));
		partOf(this, 'favourites-tools').hidden = ids.length === 0;
		partOf(this, 'favourites-count').textContent = ids.length === 0 ? '' : `${ids.length} 套`;
		say(this, 'gone-note', troubleText(sheets));
		partOf(this, 'gone').hidden = sheets.gone.length + sheets.failed.length === 0;
		partOf(this, 'forget').hidden = sheets.gone.length === 0;
		const url = new URL(favouritesUrl(ids), location.href).href;
		for (const each of this.querySelectorAll<HTMLElement>('copy-button')) each.dataset['text'] = url;
		for (const each of this.querySelectorAll<HTMLElement>('share-button')) each.dataset['url'] = url;
	}

	#showShared(sheets: Sheets, list: Shortlist): void {
		const fresh = sheets.found.filter(({ id }) => !list.favourites.includes(id)).length;
		partOf(this, 'shared').hidden = this.#sharedIds.length === 0;
		partOf(this, 'take').hidden = fresh === 0;
		partOf(this, 'take').textContent = `收藏${fresh === sheets.found.length ? '这' : '其余'} ${fresh} 套`;
		partOf(this, 'shared-note').textContent =
			`链接里有 ${sheets.found.length} 套房源${fresh < sheets.found.length ? `，其中 ${sheets.found.length - fresh} 套已经收藏` : ''}。${troubleText(sheets)}`;
		const first = sheets.found.slice(0, MAX_COMPARED).map(({ id }) => id);
		partOf(this, 'shared-compare').setAttribute('href', compareUrl(first));
	}
}

customElements.define('favourites-page', FavouritesPage);
