/**
 * `<site-search>`: a search field that works without script. The first focus loads the suggestions and the search engine.
 */
class SiteSearch extends HTMLElement {
	connectedCallback(): void {
		const startAtFocus = () => this.addEventListener('focusin', start, { once: true });
		const start = () =>
			void import('./search-combobox.ts').then(({ makeCombobox }) => makeCombobox(this), startAtFocus);
		// The visitor may have focused the field before this script ran.
		if (this.matches(':focus-within')) start();
		else startAtFocus();
	}
}

customElements.define('site-search', SiteSearch);
