import { clockDay } from '../../domain/units/clock-day.ts';
import { freshness } from '../../domain/listing/freshness.ts';

/**
 * `<fresh-mark data-updated>`: shows the `[data-state]` child that is true today, not on the day of the build. In a list
 * it removes a stale card, and the note below the list says so.
 */
class FreshMark extends HTMLElement {
	connectedCallback(): void {
		const state = freshness(this.dataset['updated'] ?? '', clockDay(Date.now()));
		for (const each of this.querySelectorAll<HTMLElement>('[data-state]')) {
			each.hidden = each.dataset['state'] !== state;
		}
		const card = this.closest('li');
		if (card === null || state !== 'stale') return;
		card.hidden = true;
		card.parentElement?.parentElement?.querySelector('[data-part=stale-note]')?.removeAttribute('hidden');
	}
}

if (customElements.get('fresh-mark') === undefined) customElements.define('fresh-mark', FreshMark);
