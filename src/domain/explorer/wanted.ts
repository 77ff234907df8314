// † browser
import { type AmountText, TOPICS, type WishField } from './requirements/requirement.ts';
import { type AnyRequirement, REQUIREMENTS, type Wanted } from './requirements/requirements.ts';

function isComplete(values: object, fields: readonly WishField[]): values is Wanted {
	return fields.every(({ name }) => name in values);
}

/** Wishes with a value for every field, in the order of the address. */
export function wantedWith(
	valueOf: (field: WishField) => unknown,
	soft: readonly string[] = [],
	requirements: readonly AnyRequirement[] = REQUIREMENTS,
): Wanted {
	const fields = requirements.flatMap((each) => each.fields);
	const values = Object.fromEntries(fields.map((field) => [field.name, valueOf(field)]));
	const wanted = { ...values, soft, isUnknownIncluded: true };
	if (!isComplete(wanted, fields)) throw new Error('a wish without its fields');
	return wanted;
}

/** The wishes with nothing set. */
export const NOTHING_WANTED = wantedWith(({ nothing }) => nothing);

export function wishOf(wanted: Wanted, name: string): unknown {
	const values: Readonly<Record<string, unknown>> = wanted;
	return values[name];
}

function isSet(value: unknown): boolean {
	return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}

/** Field name → parser and formatter of its amount. */
export function amountTexts(
	requirements: readonly AnyRequirement[] = REQUIREMENTS,
): ReadonlyMap<string, AmountText> {
	return new Map(
		requirements.flatMap(({ fields }) =>
			fields.flatMap(({ name, amount }) => (amount === undefined ? [] : [[name, amount] as const])),
		),
	);
}

/** Requirements in spoken order. */
export function inSpokenOrder(requirements: readonly AnyRequirement[]): AnyRequirement[] {
	return TOPICS.flatMap((topic) => requirements.filter((each) => each.topic === topic));
}

/** The requirements that are set, in spoken order. */
export function wishes(
	wanted: Wanted,
	requirements: readonly AnyRequirement[] = REQUIREMENTS,
): AnyRequirement[] {
	const set = requirements.filter(({ fields }) => fields.some(({ name }) => isSet(wishOf(wanted, name))));
	return inSpokenOrder(set);
}

/** The wishes without one requirement. */
export function without(wanted: Wanted, { key, fields }: AnyRequirement): Wanted {
	const nothing = Object.fromEntries(fields.map((field) => [field.name, field.nothing]));
	return { ...wanted, ...nothing, soft: wanted.soft.filter((each) => each !== key) };
}

/** The wishes with one requirement made hard or soft. */
export function withSoftness(wanted: Wanted, { key }: AnyRequirement, isSoft: boolean): Wanted {
	const others = wanted.soft.filter((each) => each !== key);
	return { ...wanted, soft: isSoft ? [...others, key] : others };
}
