// † browser
import type { CalendarDate } from '../units/calendar-date.ts';
import { FIRE_LADDER } from '../schema/fire-class.ts';
import { DEAL_TYPES, PROPERTY_TYPES, STRUCTURES } from '../schema/listing-facts.ts';
import type { Named, Vocabulary } from './rows/listing-index.ts';
import { SORT_ORDERS, type SortOrder } from './listing-order.ts';
import type { ParsedAmount } from '../units/unit-amount.ts';
import { type AmountField, READ_AMOUNT, upperArea } from './visitor-amount.ts';
import { REQUIREMENT_KEYS, wishes } from './requirement-key.ts';
import { FLOOR_WISHES } from './rows/floor-figures.ts';
import { EIA_LADDER, UPDATED_WISHES, type Wanted } from './wanted.ts';

/** The state of the explorer, which is all in its address. */
export interface ExplorerState {
	wanted: Wanted;
	order: SortOrder;
	/** Slug of the preset the wishes started from. */
	preset: string | undefined;
}

/** An amount that cannot be read, and in Chinese why. */
export interface AddressProblem {
	field: AmountField;
	text: string;
}

/** Nobody types more; what is longer is not an amount. */
const LONGEST_AMOUNT = 30;

/** Words of a fixed list. */
function keysOf<K extends string>(labels: Readonly<Record<K, string>>): K[] {
	return Object.keys(labels).filter((key): key is K => Object.hasOwn(labels, key));
}

const DEALS = keysOf(DEAL_TYPES);
const TYPES = keysOf(PROPERTY_TYPES);
const STRUCTURE_CODES = keysOf(STRUCTURES);
const FLOORS = keysOf(FLOOR_WISHES);
const ORDERS = keysOf(SORT_ORDERS);

/** By what results are sorted when the visitor has not said. */
export function usualOrder(wanted: Wanted): SortOrder {
	return wishes(wanted).length === 0 ? 'updated' : 'fit';
}

function isDay(text: string): text is CalendarDate {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Reads an address, or a form as it would be sent. Whatever it holds that is no choice is passed over; amounts are reported. */
export function readAddress(
	params: URLSearchParams,
	vocabulary: Vocabulary,
): ExplorerState & { problems: readonly AddressProblem[] } {
	const problems: AddressProblem[] = [];
	const value = (name: string) => params.get(name)?.trim() ?? '';
	const many = <T extends string>(name: string, known: readonly T[]): T[] => {
		const chosen = new Set(params.getAll(name));
		return known.filter((each) => chosen.has(each));
	};
	const one = <T extends string>(name: string, known: readonly T[]): T | undefined =>
		known.find((each) => each === value(name));
	const isOn = (name: string) => value(name) === '1';
	const ids = (named: readonly Named[]) => named.map(({ id }) => id);
	const amount = <Unit extends string>(field: AmountField, read: (text: string) => ParsedAmount<Unit>) => {
		const text = value(field).slice(0, LONGEST_AMOUNT);
		if (text === '') return undefined;
		const parsed = read(text);
		if (parsed.value === undefined) problems.push({ field, text: `${parsed.problem}。${parsed.fix}` });
		return parsed.value;
	};
	const day = value('by');
	const areaMin = value('areaMin').slice(0, LONGEST_AMOUNT);
	const district = many('district', ids(vocabulary.districts));
	const wanted: Wanted = {
		deal: many('deal', DEALS),
		type: many('type', TYPES),
		district,
		town: many('town', ids(vocabulary.towns)).filter((town) => district.includes(town.split('/')[0] ?? '')),
		park: many('park', ids(vocabulary.parks)),
		areaMin: amount('areaMin', READ_AMOUNT.areaMin),
		areaMax: value('areaMax') === '' ? upperArea(areaMin) : amount('areaMax', READ_AMOUNT.areaMax),
		rent: amount('rent', READ_AMOUNT.rent),
		budget: amount('budget', READ_AMOUNT.budget),
		floor: one('floor', FLOORS),
		height: amount('height', READ_AMOUNT.height),
		load: amount('load', READ_AMOUNT.load),
		power: amount('power', READ_AMOUNT.power),
		crane: amount('crane', READ_AMOUNT.crane),
		fire: one('fire', FIRE_LADDER),
		dock: isOn('dock'),
		structure: many('structure', STRUCTURE_CODES),
		divisible: isOn('divisible'),
		registrable: isOn('registrable'),
		eia: one('eia', EIA_LADDER),
		industry: one('industry', ids(vocabulary.industries)),
		by: isDay(day) ? day : undefined,
		verified: isOn('verified'),
		updated: UPDATED_WISHES.find((days) => String(days) === value('updated')),
		soft: [],
		isUnknownIncluded: value('unknown') !== 'no',
	};
	const set = new Set(wishes(wanted));
	const soft = many('soft', REQUIREMENT_KEYS).filter((key) => set.has(key));
	const preset = /^[a-z0-9-]{1,80}$/.test(value('preset')) ? value('preset') : undefined;
	return {
		wanted: { ...wanted, soft },
		order: one('sort', ORDERS) ?? usualOrder(wanted),
		preset,
		problems,
	};
}

/** The query of a state, in a fixed order and without what is usual, so that equal states have equal addresses. */
export function writeAddress({ wanted, order, preset }: ExplorerState): URLSearchParams {
	const { isUnknownIncluded, ...fields } = wanted;
	const params = new URLSearchParams();
	for (const [name, value] of Object.entries(fields)) {
		if (value === true) params.set(name, '1');
		else if (typeof value === 'object') for (const each of value) params.append(name, each);
		else if (value !== undefined && value !== false) params.set(name, String(value));
	}
	if (!isUnknownIncluded) params.set('unknown', 'no');
	if (order !== usualOrder(wanted)) params.set('sort', order);
	if (preset !== undefined) params.set('preset', preset);
	return params;
}
