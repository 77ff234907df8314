/** `<rent-block>` around a `<details>` with a calculator: opening it loads the calculator's script. */
class RentBlock extends HTMLElement {
	connectedCallback(): void {
		const details = this.querySelector('details');
		const start = () => void import('./rent-calculator.ts');
		// The visitor may have opened it before this script ran.
		if (details?.open === true) start();
		else details?.addEventListener('toggle', start, { once: true });
	}
}

customElements.define('rent-block', RentBlock);
