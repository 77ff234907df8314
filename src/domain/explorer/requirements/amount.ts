// † browser
import type { Measure } from '../../units/measure.ts';
import { type Amount, parseAmount } from '../../units/unit-amount.ts';
import { requirement, type WishField } from './requirement.ts';
import type { KindSpec, OneField, PresetText } from './requirement-kind.ts';

/** The end of a range that a field uses, with its label in the form and its sign in a wish. */
const BOUNDS = { least: ['至少', '≥'], most: ['至多', '≤'] } as const;

interface AmountSpec<Unit extends string> {
	measure: Measure<Unit>;
	bound: keyof typeof BOUNDS;
	/** The unit of a bare number that is implausible in the canonical unit. */
	bareUnit?: (bare: number) => string;
	/** The text in the field, in the unit shown beside it. */
	shown?: (value: number) => string;
}

export function amountField<const Name extends string, Unit extends string>(
	name: Name,
	{ measure, bound, bareUnit, shown = String }: AmountSpec<Unit>,
): WishField<Name, Amount<Unit> | undefined> {
	const parse = (text: string) => parseAmount(text, measure, bound, bareUnit);
	return { name, nothing: undefined, read: (from) => from.amount(name, parse), amount: { parse, shown } };
}

/** A requirement of a minimum or maximum amount. */
export function amount<const Key extends string, Unit extends string>(
	spec: KindSpec<OneField<Key, Amount<Unit> | undefined>> &
		AmountSpec<Unit> & {
			/** The unit shown beside the field. */
			unit: string;
			/** Common values, in the canonical unit. */
			steps: readonly number[];
			stepText: (step: number) => string;
			format: (value: Amount<Unit>) => string;
			/** The wish for the least there is: 有行车. */
			any?: string;
			preset?: PresetText;
		},
): OneField<Key, Amount<Unit> | undefined> {
	const { key, name, measure, group, unit, steps, stepText, format, preset, any } = spec;
	const [inForm, inWish] = BOUNDS[spec.bound];
	return requirement({
		...spec,
		fields: [amountField(key, spec)],
		form: { group, kind: 'amount', label: `${spec.label ?? name}${inForm}`, unit },
		choices: () =>
			steps.map((step) => ({
				name: key,
				value: String(step),
				text: stepText(step),
				fields: { [key]: step },
			})),
		wish: ({ [key]: value }) => {
			if (value === undefined) return '';
			return any !== undefined && value <= measure.min ? any : `${name} ${inWish} ${format(value)}`;
		},
		preset: preset && { ...preset, value: { kind: 'amount', measure } },
	});
}
