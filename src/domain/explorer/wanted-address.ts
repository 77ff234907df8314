// † browser
import { codesOf } from '../schema/code-label.ts';
import { SORT_ORDERS, type SortOrder } from './listing-order.ts';
import { addressReader, type AddressProblem } from './requirements/address-reader.ts';
import { type AnyRequirement, REQUIREMENTS, type Wanted } from './requirements/requirements.ts';
import type { Vocabulary } from './rows/listing-index.ts';
import { wantedWith, wishes } from './wanted.ts';

/** The state of the explorer. The address holds all of it. */
export interface ExplorerState {
	wanted: Wanted;
	order: SortOrder;
	/** Slug of the preset that the wishes started from. */
	preset: string | undefined;
}

const ORDERS = codesOf(SORT_ORDERS);

/** The default sort order. */
export function usualOrder(
	wanted: Wanted,
	requirements: readonly AnyRequirement[] = REQUIREMENTS,
): SortOrder {
	return wishes(wanted, requirements).length === 0 ? 'updated' : 'fit';
}

/** Reads an address or a form. Unknown choices are ignored; invalid amounts are reported. */
export function readAddress(
	params: URLSearchParams,
	vocabulary: Vocabulary,
	requirements: readonly AnyRequirement[] = REQUIREMENTS,
): ExplorerState & { problems: readonly AddressProblem[] } {
	const from = addressReader(params, vocabulary);
	const hard = wantedWith((field) => field.read(from), [], requirements);
	const keys = wishes(hard, requirements).map(({ key }) => key);
	const preset = from.text('preset');
	return {
		wanted: {
			...hard,
			soft: from.many('soft', keys),
			isUnknownIncluded: from.text('unknown') !== 'no',
		},
		order: from.one('sort', ORDERS) ?? usualOrder(hard, requirements),
		preset: /^[a-z0-9-]{1,80}$/.test(preset) ? preset : undefined,
		problems: from.problems,
	};
}

/** Adds a field to a query as a form would send it. Fields that do not matter are omitted. */
export function writeField(params: URLSearchParams, name: string, value: unknown): void {
	if (value === true) params.set(name, '1');
	else if (Array.isArray(value)) for (const each of value) params.append(name, String(each));
	else if (value !== undefined && value !== false) params.set(name, String(value));
}

/** The query of a state, in a fixed order and without defaults, so that equal states have equal addresses. */
export function writeAddress(
	{ wanted, order, preset }: ExplorerState,
	requirements: readonly AnyRequirement[] = REQUIREMENTS,
): URLSearchParams {
	const { isUnknownIncluded, ...fields } = wanted;
	const params = new URLSearchParams();
	for (const [name, value] of Object.entries(fields)) writeField(params, name, value);
	if (!isUnknownIncluded) params.set('unknown', 'no');
	if (order !== usualOrder(wanted, requirements)) params.set('sort', order);
	if (preset !== undefined) params.set('preset', preset);
	return params;
}

/** The names of the parameters that `wantedQuery` writes. */
export const WANTED_NAMES: readonly string[] = [
	...REQUIREMENTS.flatMap(({ fields }) => fields.map(({ name }) => name)),
	'soft',
];

/** The query of the wishes alone, without order and preset. */
export function wantedQuery(wanted: Wanted): string {
	const state = {
		wanted: { ...wanted, isUnknownIncluded: true },
		order: usualOrder(wanted),
		preset: undefined,
	};
	return writeAddress(state).toString();
}
