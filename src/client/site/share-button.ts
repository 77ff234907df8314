import { isWechat } from './wechat.ts';

/** `<share-button data-title data-url>`: opens the system's share sheet; stays hidden where there is none. */
class ShareButton extends HTMLElement {
	connectedCallback(): void {
		if (!('share' in navigator)) return;
		this.hidden = false;
		this.querySelector('button')?.addEventListener('click', () => void this.#share());
	}

	async #share(): Promise<void> {
		const { title = '', url = location.href } = this.dataset;
		try {
			await navigator.share({ title, url });
		} catch {
			// The visitor closed the sheet; nothing is lost.
		}
	}
}

// Pages with something to share are what people open in WeChat.
if (isWechat()) void import('./wechat-page.ts').then(({ fitWechat }) => fitWechat());

if (customElements.get('share-button') === undefined) customElements.define('share-button', ShareButton);
