import { withSeen } from '../../domain/listing/shortlist.ts';
import { storedShortlist, storeShortlist } from './shortlist-store.ts';

/** `<seen-listing data-id>`: notes that the visitor has looked at a listing. */
class SeenListing extends HTMLElement {
	connectedCallback(): void {
		storeShortlist(withSeen(storedShortlist(), this.dataset['id'] ?? ''));
	}
}

customElements.define('seen-listing', SeenListing);
