import type { Understanding } from '../../domain/search/meaning/understanding.ts';
import { listingsUrl, searchUrl } from '../../domain/urls.ts';
import { partOf } from '../site/element-part.ts';
import { newElement } from '../site/new-element.ts';

/** Words that became no filter, with a link to where they can be searched for. */
function leftOver({ parts, excluded }: Understanding, text: string): (Node | string)[] {
	const words = [
		...parts.filter(({ ask }) => ask.length === 0).map((part) => part.text),
		...excluded.map((part) => `不要${part.text}`),
	];
	if (words.length === 0) return [];
	const link = newElement(
		'a',
		{ href: `${searchUrl()}?${new URLSearchParams({ q: text }).toString()}` },
		'在全文里搜',
	);
	return [`“${words.join('”、“')}”没有变成条件，可以`, link, '。'];
}

/** Words that could mean something else. */
function guesses({ parts }: Understanding): string {
	const words = parts.filter(({ ask, isGuess }) => isGuess && ask.length > 0).map(({ text }) => `“${text}”`);
	return words.length === 0 ? '' : `${words.join('、')}是猜的，不对可以去掉。`;
}

/** Opens the finder with filters: in place when it is on this page. */
function openFinder(query: string): void {
	const path = listingsUrl();
	if (location.pathname !== path) return location.assign(`${path}?${query}`);
	history.pushState(null, '', `${path}?${query}`);
	dispatchEvent(new PopStateEvent('popstate'));
}

/** `<wish-line>`: turns a sentence into filters. What it cannot understand goes to the search page. */
class WishLine extends HTMLElement {
	connectedCallback(): void {
		const form = this.querySelector('form');
		form?.addEventListener('submit', (event) => {
			event.preventDefault();
			void this.#answer(form).catch(() => form.submit());
		});
		form?.addEventListener('focusin', () => void import('./wish.ts').catch(() => undefined), { once: true });
	}

	async #answer(form: HTMLFormElement): Promise<void> {
		const text = form.querySelector('input')?.value.trim() ?? '';
		if (text === '') return openFinder('');
		const { understandWish } = await import('./wish.ts');
		const understanding = await understandWish(text);
		if (understanding.ask.length === 0) return form.submit();
		openFinder(new URLSearchParams(understanding.ask.map(([name, value]) => [name, value])).toString());
		partOf(this, 'wish-note').replaceChildren(guesses(understanding), ...leftOver(understanding, text));
		form.querySelector('input')?.blur();
	}
}

customElements.define('wish-line', WishLine);
