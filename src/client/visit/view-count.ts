import { viewsAddress } from '../../domain/visit/visit-message.ts';
import { askQuietly, statedPath, whenQuiet } from './visit-manners.ts';

/** `<view-count data-from>`: shows how often the page was read, in its hidden line. Without an answer the line stays hidden. */
class ViewCount extends HTMLElement {
	connectedCallback(): void {
		whenQuiet(async () => {
			const answer = await askQuietly(viewsAddress(this.dataset['from'] ?? '', statedPath()));
			if (!answer.ok) return;
			const { count } = Object(await answer.json());
			// GoatCounter groups the digits as its owner likes.
			const digits =
				typeof count === 'string' || typeof count === 'number' ? String(count).replaceAll(/\D/g, '') : '';
			if (digits === '') return;
			this.textContent = `浏览 ${Number(digits)}`;
			this.parentElement?.removeAttribute('hidden');
		});
	}
}

if (customElements.get('view-count') === undefined) customElements.define('view-count', ViewCount);
