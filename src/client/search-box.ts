/** `<site-search>`: a search field that works as it is; the first focus brings suggestions and the search engine. */
class SiteSearch extends HTMLElement {
	connectedCallback(): void {
		this.addEventListener(
			'focusin',
			() => void import('./search-combobox.ts').then(({ makeCombobox }) => makeCombobox(this)),
			{ once: true },
		);
	}
}

customElements.define('site-search', SiteSearch);
