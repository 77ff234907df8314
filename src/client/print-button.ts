/** `<print-button>`: opens the print dialog, after the pictures that only the paper shows have come. */
class PrintButton extends HTMLElement {
	connectedCallback(): void {
		this.querySelector('button')?.addEventListener('click', () => void this.#print());
	}

	async #print(): Promise<void> {
		const pictures = [...document.querySelectorAll('img')].filter((image) => image.closest('[data-paper]'));
		for (const picture of pictures) picture.loading = 'eager';
		await Promise.allSettled(pictures.map((picture) => picture.decode()));
		print();
	}
}

customElements.define('print-button', PrintButton);
