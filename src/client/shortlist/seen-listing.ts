import { withSeen } from '../../domain/listing/shortlist.ts';
import { storedShortlist, storeShortlist } from './shortlist-store.ts';

/** `<seen-listing data-id>`: records that the visitor has viewed a listing. */
class SeenListing extends HTMLElement {
	connectedCallback(): void {
		storeShortlist(withSeen(storedShortlist(), this.dataset['id'] ?? ''));
	}
}

customElements.define('seen-listing', SeenListing);
