import type { AddressProblem } from '../../domain/explorer/requirements/address-reader.ts';
import type { AmountText } from '../../domain/explorer/requirements/requirement.ts';
import { areaAbout, endsOfTyped } from '../../domain/explorer/requirements/about-area.ts';
import { ABOUT_FIELD, upperArea } from '../../domain/explorer/requirements/size.ts';
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

const isField = (field: unknown): field is HTMLInputElement => field instanceof HTMLInputElement;

/** The fields of an area, by the way it is given. Fields that are not shown are not sent. */
const AREA_FIELDS = { about: [ABOUT_FIELD], range: ['areaMin', 'areaMax'] } as const;

/** Shows the fields of the chosen kind of area. */
export function showAreaKind(form: HTMLFormElement): void {
	const kind = form.querySelector<HTMLInputElement>('[name=areaKind]:checked')?.value;
	for (const [each, names] of Object.entries(AREA_FIELDS))
		for (const name of names) {
			const row = form.querySelector<HTMLElement>(`[data-field="${name}"]`);
			const field = row?.querySelector('input');
			if (row === null || !field) continue;
			row.hidden = each !== kind;
			field.disabled = row.hidden;
		}
}

/** Shows an area as the visitor gave it: a range of ±15 % as about so much. An empty area keeps its kind. */
function fillArea(form: HTMLFormElement, { wanted: { areaMin, areaMax } }: ExplorerState): void {
	const about = areaAbout(areaMin, areaMax);
	const field = form.elements.namedItem(ABOUT_FIELD);
	const isEmpty = areaMin === undefined && areaMax === undefined;
	for (const kind of form.querySelectorAll<HTMLInputElement>('[name=areaKind]'))
		if (!isEmpty) kind.checked = kind.value === (about === undefined ? 'range' : 'about');
	if (isField(field) && endsOfTyped(field.value).areaMin !== areaMin)
		field.value = about === undefined ? '' : String(about);
	showAreaKind(form);
}

/** Shows a state in the form. */
export function fillForm(form: HTMLFormElement, state: ExplorerState): void {
	const params = writeAddress(state);
	fillArea(form, state);
	for (const field of form.elements) {
		if (isField(field) && ['areaKind', ABOUT_FIELD].includes(field.name)) continue;
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

/** Adds the options of lists that are too long for the page. */
export function addLateOptions(form: HTMLFormElement, { choices }: Offer): void {
	for (const list of form.querySelectorAll<HTMLSelectElement>('select[data-late]')) {
		list.removeAttribute('data-late');
		for (const { value, text, query } of choices.filter(({ name }) => name === list.name)) {
			const option = new Option(text, value);
			Object.assign(option.dataset, { count: query, text });
			list.append(option);
		}
	}
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
		const shown = text === undefined ? words : `${text}（${words}）`;
		// Most counts stay, and a text that is set anew is laid out anew.
		if (place.textContent === shown) continue;
		place.parentElement?.toggleAttribute('data-empty', words === '0');
		place.textContent = shown;
	}
}

/** Shows error messages under the fields. All fields of the area share one place. */
export function showProblems(form: HTMLFormElement, problems: readonly AddressProblem[]): void {
	for (const place of form.querySelectorAll<HTMLElement>('[data-problem]')) {
		const { problem: name = '' } = place.dataset;
		const names = name === 'areaMin' ? ['areaMin', 'areaMax', ABOUT_FIELD] : [name];
		const problem = problems.find(({ field }) => names.includes(field));
		place.textContent = problem === undefined ? '' : `这里${problem.text}`;
		place.hidden = problem === undefined;
	}
	for (const field of form.elements) {
		if (!isField(field) || !(AMOUNTS.has(field.name) || field.name === ABOUT_FIELD)) continue;
		if (problems.some((problem) => problem.field === field.name)) field.setAttribute('aria-invalid', 'true');
		else field.removeAttribute('aria-invalid');
	}
}

/** Shows beside each field what is set, and beside each fold how many fields are. @param chips text by requirement */
export function showSet(form: HTMLFormElement, chips: ReadonlyMap<string, string>): void {
	for (const place of form.querySelectorAll<HTMLElement>('[data-value]')) {
		const text = chips.get(place.dataset['value'] ?? '');
		place.textContent = text ?? '不限';
		place.toggleAttribute('data-empty', text === undefined);
	}
	for (const place of form.querySelectorAll<HTMLElement>('[data-set]')) {
		const count = (place.dataset['set'] ?? '').split(' ').filter((key) => chips.has(key)).length;
		place.textContent = count === 0 ? '' : `${count} 项`;
	}
}
