import { isWechat } from './wechat.ts';

/** `<print-button>`: opens the print dialog; hidden where there is none. */
class PrintButton extends HTMLElement {
	connectedCallback(): void {
		this.hidden = !('print' in globalThis) || isWechat();
		this.addEventListener('click', () => print());
	}
}

customElements.define('print-button', PrintButton);
