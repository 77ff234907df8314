import { onShortlistChange, storedShortlist } from './shortlist-store.ts';

/** `<favourite-count>`: how many favourites the visitor has; empty when none. */
class FavouriteCount extends HTMLElement {
	#gone = new AbortController();

	connectedCallback(): void {
		this.#gone = new AbortController();
		onShortlistChange(() => this.#show(), this.#gone.signal);
		this.#show();
	}

	disconnectedCallback(): void {
		this.#gone.abort();
	}

	#show(): void {
		const { length } = storedShortlist().favourites;
		this.textContent = length === 0 ? '' : String(length);
	}
}

if (customElements.get('favourite-count') === undefined)
	customElements.define('favourite-count', FavouriteCount);
