import type { AddressProblem } from '../../domain/explorer/requirements/address-reader.ts';
import type { AmountText } from '../../domain/explorer/requirements/requirement.ts';
import { upperArea } from '../../domain/explorer/requirements/size.ts';
import type { Named } from '../../domain/explorer/rows/listing-index.ts';
import { amountTexts, wishOf } from '../../domain/explorer/wanted.ts';
import { type ExplorerState, writeAddress } from '../../domain/explorer/wanted-address.ts';
import type { Offer } from '../../view/explorer/offer.ts';
import { partsOf } from '../site/element-part.ts';

/** The query parameters of the form. Requirements without a field come from the previous state. */
export function formParams(form: HTMLFormElement, kept: ExplorerState | undefined): URLSearchParams {
	const params = new URLSearchParams();
	for (const [name, value] of new FormData(form)) if (typeof value === 'string') params.append(name, value);
	for (const key of kept?.wanted.soft ?? []) params.append('soft', key);
	if (kept?.preset !== undefined) params.set('preset', kept.preset);
	return params;
}

const AMOUNTS = amountTexts();

/** Shows an amount, unless the field says the same in the visitor's own words. */
function fillAmount(field: HTMLInputElement, amount: AmountText, { wanted }: ExplorerState): void {
	const value = wishOf(wanted, field.name);
	const isRange = field.name === 'areaMin' && upperArea(field.value) !== undefined;
	if (amount.parse(field.value).value === value && !isRange) return;
	field.value = typeof value === 'number' ? amount.shown(value) : '';
}

/** Shows a state in the form. */
export function fillForm(form: HTMLFormElement, state: ExplorerState): void {
	const params = writeAddress(state);
	for (const field of form.elements) {
		const amount = field instanceof HTMLInputElement ? AMOUNTS.get(field.name) : undefined;
		if (field instanceof HTMLInputElement && amount !== undefined) fillAmount(field, amount, state);
		else if (field instanceof HTMLInputElement && field.type === 'checkbox')
			field.checked = params.getAll(field.name).includes(field.value);
		else if (field instanceof HTMLInputElement && field.type === 'radio')
			field.checked = field.value === (params.get(field.name) ?? '');
		else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
			field.value = params.get(field.name) ?? '';
	}
}

/** Shows the towns of the chosen districts as chips beside the districts. */
export function showTowns(form: HTMLFormElement, { wanted }: ExplorerState, { names }: Offer): void {
	const [place] = partsOf(form, 'towns', HTMLElement);
	const chip = form.querySelector('[name=district]')?.closest('label');
	if (place === undefined || !chip) return;
	const towns = names.towns.filter(({ id }) => wanted.district.includes(id.split('/')[0] ?? ''));
	const shown = [...place.querySelectorAll('input')].map(({ value }) => value);
	if (shown.join() !== towns.map(({ id }) => id).join())
		place.replaceChildren(...towns.map((town) => townChip(chip, town)));
	for (const input of place.querySelectorAll('input')) input.checked = wanted.town.includes(input.value);
	place.hidden = towns.length === 0;
}

function townChip(chip: Element, { id, name }: Named): Node {
	const copy = chip.cloneNode(true);
	if (!(copy instanceof HTMLElement)) return copy;
	const input = copy.querySelector('input');
	const count = copy.querySelector('span');
	if (input === null || count === null) return copy;
	input.name = 'town';
	input.value = id;
	count.dataset['count'] = new URLSearchParams([
		['district', id.split('/')[0] ?? ''],
		['town', id],
	]).toString();
	copy.replaceChildren(input, ` ${name} `, count);
	return copy;
}

/** Shows the number of listings each choice would find. */
export function showCounts(root: HTMLElement, counts: ReadonlyMap<string, number>): void {
	for (const place of root.querySelectorAll<HTMLElement>('[data-count]')) {
		const { count = '', text } = place.dataset;
		const words = String(counts.get(count) ?? 0);
		place.parentElement?.toggleAttribute('data-empty', words === '0');
		place.textContent = text === undefined ? words : `${text}（${words}）`;
	}
}

/** Shows error messages under the fields. Both ends of the area share one place. */
export function showProblems(form: HTMLFormElement, problems: readonly AddressProblem[]): void {
	for (const place of form.querySelectorAll<HTMLElement>('[data-problem]')) {
		const names =
			place.dataset['problem'] === 'areaMin' ? ['areaMin', 'areaMax'] : [place.dataset['problem']];
		const problem = problems.find(({ field }) => names.includes(field));
		place.textContent = problem === undefined ? '' : `这里${problem.text}`;
		place.hidden = problem === undefined;
	}
	for (const field of form.elements) {
		if (!(field instanceof HTMLInputElement) || !AMOUNTS.has(field.name)) continue;
		if (problems.some((problem) => problem.field === field.name)) field.setAttribute('aria-invalid', 'true');
		else field.removeAttribute('aria-invalid');
	}
}
