import { convert, readNumber, readTotalArea, UNIT_GROUPS } from '../../domain/units/unit-conversion.ts';
import { formatTyped } from '../../domain/units/format.ts';

/** `<unit-converter data-group>` around one field per unit: typing in one field updates the others. */
class UnitConverter extends HTMLElement {
	/** The field typed in last; the others follow it when the area changes. */
	#source: string | undefined;

	connectedCallback(): void {
		this.addEventListener('input', ({ target }) => {
			if (!(target instanceof HTMLInputElement)) return;
			if (this.#units.some(({ key }) => key === target.name)) this.#source = target.name;
			this.#convert();
		});
		this.removeAttribute('data-waits');
	}

	get #units() {
		const { group } = this.dataset;
		return group === 'area' || group === 'load' || group === 'rent' ? UNIT_GROUPS[group] : [];
	}

	#field(name: string): HTMLInputElement | null {
		return this.querySelector<HTMLInputElement>(`input[name="${name}"]`);
	}

	#convert(): void {
		const from = this.#units.find(({ key }) => key === this.#source) ?? this.#units[0];
		if (from === undefined) return;
		const field = this.#field(from.key);
		const areaField = this.#field('total-area');
		const amount = readNumber(field?.value ?? '');
		const area = areaField === null ? { value: 1 } : readTotalArea(areaField.value);
		const problem = 'problem' in amount ? amount.problem : 'problem' in area ? area.problem : '';
		const status = this.querySelector('[role=status]');
		if (status !== null) status.textContent = problem;
		for (const input of this.querySelectorAll('input')) input.removeAttribute('aria-invalid');
		if ('problem' in amount) field?.setAttribute('aria-invalid', 'true');
		else if ('problem' in area) areaField?.setAttribute('aria-invalid', 'true');
		else
			for (const to of this.#units) {
				const input = to === from ? null : this.#field(to.key);
				if (input !== null) input.value = formatTyped(convert(amount.value, from, to, area.value));
			}
	}
}

if (customElements.get('unit-converter') === undefined)
	customElements.define('unit-converter', UnitConverter);
