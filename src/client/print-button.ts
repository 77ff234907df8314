/** `<print-button>`: opens the print dialog. */
class PrintButton extends HTMLElement {
	connectedCallback(): void {
		this.addEventListener('click', () => print());
	}
}

customElements.define('print-button', PrintButton);
