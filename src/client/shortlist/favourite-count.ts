import { onShortlistChange, storedShortlist } from './shortlist-store.ts';

/** `<favourite-count>`: the number of favourites, or empty without any. */
class FavouriteCount extends HTMLElement {
	connectedCallback(): void {
		onShortlistChange(() => this.#show(), new AbortController().signal);
		this.#show();
	}

	#show(): void {
		this.textContent = String(storedShortlist().favourites.length || '');
	}
}

customElements.define('favourite-count', FavouriteCount);
