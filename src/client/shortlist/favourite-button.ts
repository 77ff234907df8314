import { isFavourite } from '../../domain/listing/shortlist.ts';
import { toggleFavourite } from './favourite-toggle.ts';
import { onShortlistChange, storedShortlist } from './shortlist-store.ts';

/**
 * `<favourite-button data-id>`: adds a listing to the visitor's list or removes it. Its label uses the heading of its card or page.
 * The id may be set later.
 */
class FavouriteButton extends HTMLElement {
	static observedAttributes = ['data-id'];
	#gone: AbortController | undefined;

	connectedCallback(): void {
		this.#gone = new AbortController();
		const { signal } = this.#gone;
		this.querySelector('button')?.addEventListener('click', () => this.#toggle(), { signal });
		onShortlistChange(() => this.#show(), signal);
		this.#show();
	}

	disconnectedCallback(): void {
		this.#gone?.abort();
	}

	attributeChangedCallback(): void {
		if (this.isConnected) this.#show();
	}

	#show(): void {
		const button = this.querySelector('button');
		const name = this.closest('li, article')?.querySelector('h1, h2, h3')?.textContent?.trim();
		button?.setAttribute('aria-label', `收藏 ${name ?? ''}`);
		button?.setAttribute('aria-pressed', String(isFavourite(storedShortlist(), this.dataset['id'] ?? '')));
	}

	#toggle(): void {
		this.querySelector('[role=status]')?.replaceChildren(toggleFavourite(this.dataset['id'] ?? ''));
	}
}

customElements.define('favourite-button', FavouriteButton);
