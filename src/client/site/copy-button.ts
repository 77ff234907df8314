/** `<copy-button data-text>`: copies its text. If the browser refuses, it explains how to copy by hand. */
class CopyButton extends HTMLElement {
	connectedCallback(): void {
		const button = this.querySelector('button');
		// Not a listener: a sheet that takes the button in connects it again.
		if (button !== null) button.onclick = () => void this.#copy();
	}

	async #copy(): Promise<void> {
		const status = this.querySelector('[role=status]');
		if (status === null) return;
		try {
			await navigator.clipboard.writeText(this.dataset['text'] ?? '');
			status.textContent = '已复制';
		} catch {
			status.textContent = '请长按文字复制';
		}
	}
}

if (customElements.get('copy-button') === undefined) customElements.define('copy-button', CopyButton);
