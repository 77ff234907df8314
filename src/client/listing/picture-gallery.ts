/**
 * `<picture-gallery>` around links to pictures: opens them in a viewer with pinch and swipe, loaded on the first tap. A click
 * with a modifier key opens the picture itself, as without JavaScript. The same happens when the viewer fails to load.
 */
class PictureGallery extends HTMLElement {
	connectedCallback(): void {
		this.addEventListener('click', (event) => {
			const link = event.target instanceof Element ? event.target.closest('a') : null;
			if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
			event.preventDefault();
			void this.#open(link);
		});
	}

	async #open(link: HTMLAnchorElement): Promise<void> {
		const links = [...this.querySelectorAll('a')];
		try {
			const { openViewer } = await import('./picture-viewer.ts');
			openViewer(links, links.indexOf(link));
		} catch {
			location.href = link.href;
		}
	}
}

customElements.define('picture-gallery', PictureGallery);
