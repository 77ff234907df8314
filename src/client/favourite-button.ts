import './favourite-count.ts';
import { isFavourite, MAX_FAVOURITES, withFavourites, withoutFavourite } from '../domain/shortlist.ts';
import { onShortlistChange, storedShortlist, storeShortlist } from './shortlist-store.ts';

/**
 * `<favourite-button data-id>`: puts a listing on the visitor's list and takes it off. It names itself after the heading of its card
 * or page; the id may also be set later.
 */
class FavouriteButton extends HTMLElement {
	static observedAttributes = ['data-id'];
	#gone = new AbortController();

	connectedCallback(): void {
		this.#gone = new AbortController();
		const { signal } = this.#gone;
		this.querySelector('button')?.addEventListener('click', () => this.#toggle(), { signal });
		onShortlistChange(() => this.#show(), signal);
		this.#show();
	}

	disconnectedCallback(): void {
		this.#gone.abort();
	}

	attributeChangedCallback(): void {
		if (this.isConnected) this.#show();
	}

	#show(): void {
		const button = this.querySelector('button');
		const name = this.closest('li, article')?.querySelector('h1, h2, h3')?.textContent?.trim() ?? '';
		button?.setAttribute('aria-label', `收藏 ${name}`.trim());
		button?.setAttribute('aria-pressed', String(isFavourite(storedShortlist(), this.dataset['id'] ?? '')));
	}

	#toggle(): void {
		const id = this.dataset['id'] ?? '';
		const list = storedShortlist();
		const { list: longer, refused } = withFavourites(list, [id]);
		const isStored = storeShortlist(isFavourite(list, id) ? withoutFavourite(list, id) : longer);
		this.querySelector('[role=status]')?.replaceChildren(
			!isStored
				? '浏览器不让本站保存数据（无痕浏览或空间已满），没有记住'
				: refused.length > 0
					? `收藏已满 ${MAX_FAVOURITES} 套，请先移除几套`
					: '',
		);
	}
}

if (customElements.get('favourite-button') === undefined)
	customElements.define('favourite-button', FavouriteButton);
