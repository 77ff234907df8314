// † browser
import type { Measure } from '../../units/measure.ts';
import { type Amount, parseAmount } from '../../units/unit-amount.ts';
import { requirement, type WishField } from './requirement.ts';
import type { KindSpec, OneField, PresetText } from './requirement-kind.ts';

/** Which end of a typed range a field is about, with its words in the form and in a wish. */
const BOUNDS = { least: ['至少', '≥'], most: ['至多', '≤'] } as const;

interface AmountSpec<Unit extends string> {
	measure: Measure<Unit>;
	bound: keyof typeof BOUNDS;
	/** The unit of a bare number that cannot be in the canonical one. */
	bareUnit?: (bare: number) => string;
	/** As the field shows it, in the unit beside it. */
	shown?: (value: number) => string;
}

/** The field of an amount. */
export function amountField<const Name extends string, Unit extends string>(
	name: Name,
	{ measure, bound, bareUnit, shown = String }: AmountSpec<Unit>,
): WishField<Name, Amount<Unit> | undefined> {
	const parse = (text: string) => parseAmount(text, measure, bound, bareUnit);
	return { name, nothing: undefined, read: (from) => from.amount(name, parse), amount: { parse, shown } };
}

/** An amount, at least or at most. */
export function amount<const Key extends string, Unit extends string>(
	spec: KindSpec<OneField<Key, Amount<Unit> | undefined>> &
		AmountSpec<Unit> & {
			/** The unit beside the field. */
			unit: string;
			/** Figures that are asked for often, in the canonical unit. */
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
