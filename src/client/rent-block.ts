/** Longer than a slow network takes. */
const PATIENCE = 6000;

/** `<rent-block>` around a `<details>` with a calculator: opening it brings the calculator's script, or says that it did not come. */
class RentBlock extends HTMLElement {
	connectedCallback(): void {
		const details = this.querySelector('details');
		const start = () => {
			const waiting = setTimeout(() => this.#say(), PATIENCE);
			import('./rent-calculator.ts').then(
				() => clearTimeout(waiting),
				() => this.#say(),
			);
		};
		// The visitor may have been quicker than this script.
		if (details?.open === true) start();
		else details?.addEventListener('toggle', start, { once: true });
	}

	#say(): void {
		const words = this.querySelector('[data-late]');
		if (words !== null) words.textContent = '自动计算没有打开，请刷新再试，或拨打热线。';
	}
}

customElements.define('rent-block', RentBlock);
