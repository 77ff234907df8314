/** `<print-button>`: opens the print dialog. */
class PrintButton extends HTMLElement {
	connectedCallback(): void {
		this.hidden = !('print' in globalThis);
		this.addEventListener('click', () => print());
	}
}

customElements.define('print-button', PrintButton);
