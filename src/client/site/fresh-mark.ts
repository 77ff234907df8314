import { clockDay } from '../../domain/units/clock-day.ts';
import { freshness } from '../../domain/listing/freshness.ts';

/**
 * `<fresh-mark data-updated>`: shows the `[data-state]` child that is true today, not on the day of the build. In a list
 * it removes a stale card, and the note below the list says so. It loads what leafs through its pictures, if there are more. Of the `[data-until]` children it shows the first that is still
 * true.
 */
class FreshMark extends HTMLElement {
	connectedCallback(): void {
		const today = clockDay(Date.now());
		const state = freshness(this.dataset['updated'] ?? '', today);
		for (const each of this.querySelectorAll<HTMLElement>('[data-state]')) {
			each.hidden = each.dataset['state'] !== state;
		}
		let isTagged = state !== 'fresh';
		for (const tag of this.querySelectorAll<HTMLElement>('[data-until]')) {
			tag.hidden = isTagged || (tag.dataset['until'] || today) < today;
			isTagged ||= !tag.hidden;
		}
		const pictures = this.closest<HTMLElement>('[data-pictures]');
		// Without them the card shows its first picture.
		if (pictures)
			void import('./card-pictures.ts').then(({ watchPictures }) => watchPictures(pictures)).catch(() => {});
		const card = this.closest('li');
		if (!card || state !== 'stale') return;
		card.hidden = true;
		card.parentElement?.parentElement?.querySelector('[data-part=stale-note]')?.removeAttribute('hidden');
	}
}

customElements.define('fresh-mark', FreshMark);
