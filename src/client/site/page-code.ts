/**
 * `<page-code>`: the QR code of the page, for another phone. It is drawn when it comes near the window. Where a mouse is, it
 * is near from ten screens away: such a device may print the page without reaching its end.
 */
class PageCode extends HTMLElement {
	connectedCallback(): void {
		const rootMargin = matchMedia('(hover:hover)').matches ? '1000%' : '100%';
		new IntersectionObserver(
			([entry]) => {
				if (entry?.isIntersecting)
					void import('./page-code-drawing.ts').then((drawing) => drawing.drawIn(this));
			},
			{ rootMargin },
		).observe(this);
	}
}

customElements.define('page-code', PageCode);
