// † browser
import { codesOf } from '../../schema/code-label.ts';
import type { ListingRow } from '../rows/listing-row.ts';
import type { AddressReader } from './address-reader.ts';
import {
	type FormPlace,
	type OtherWishes,
	type PresetField,
	type Requirement,
	requirement,
	type WishField,
} from './requirement.ts';

/** A requirement with one field of the same name. */
export type OneField<
	Key extends string,
	Value,
	Needs = Readonly<Record<Key, Value>> & OtherWishes,
> = Requirement<Key, WishField<Key, Value>, Needs>;

/** The parts of a record common to all kinds. The kind provides the rest. */
export type KindSpec<Own extends OneField<string, unknown, never>> = Pick<
	Own,
	'key' | 'name' | 'judge' | 'tick'
> &
	Partial<Pick<Own, 'topic' | 'cannotHave' | 'isEntangled' | 'unknown' | 'isOnCard'>> & {
		group: FormPlace['group'];
		/** The label in the form, if it differs from the name. */
		label?: string;
	};

export type PresetText = Pick<PresetField, 'title' | 'example'>;

/** Joins words with “or”: 出租或转租. */
export const either = (words: readonly string[]) => words.join('或');

export function field<const Name extends string, Value>(
	name: Name,
	nothing: Value,
	read: (from: AddressReader) => Value,
): WishField<Name, Value> {
	return { name, nothing, read };
}

/** A requirement of any words of a fixed list. Only words with results are offered. */
export function anyOf<const Key extends string, Code extends string>(
	spec: KindSpec<OneField<Key, readonly Code[]>> & {
		labels: Readonly<Record<Code, string>>;
		rowValue: (row: ListingRow) => Code | readonly Code[] | null;
		preset: PresetText;
	},
): OneField<Key, readonly Code[]> {
	const { key, labels, group, label = spec.name, rowValue, preset } = spec;
	const codes = codesOf(labels);
	return requirement({
		...spec,
		fields: [field(key, [], (from): readonly Code[] => from.many(key, codes))],
		form: { group, kind: 'used', label },
		choices: () =>
			codes.map((code) => ({
				name: key,
				value: code,
				text: labels[code],
				fields: { [key]: [code] },
				rowValue: (row) => rowValue(row) ?? '',
			})),
		wish: (wanted) => either(wanted[key].map((code) => labels[code])),
		preset: { ...preset, value: { kind: 'many', labels } },
	});
}

/** A requirement of one word of a fixed list. */
export function oneOfWords<const Key extends string, Code extends string>(
	spec: KindSpec<OneField<Key, Code | undefined>> & {
		labels: Readonly<Record<Code, string>>;
		/** The text of a word in the form. */
		choiceText?: (label: string) => string;
		wishText: (code: Code) => string;
		preset: PresetText & { aliases?: Readonly<Record<string, Code>> };
	},
): OneField<Key, Code | undefined> {
	const { key, labels, group, label = spec.name, choiceText = String, wishText } = spec;
	const { aliases = {}, ...preset } = spec.preset;
	const codes = codesOf(labels);
	return requirement({
		...spec,
		fields: [field(key, undefined, (from): Code | undefined => from.one(key, codes))],
		form: { group, kind: 'one', label },
		choices: () =>
			codes.map((code) => ({
				name: key,
				value: code,
				text: choiceText(labels[code]),
				fields: { [key]: code },
			})),
		wish: ({ [key]: code }) => (code === undefined ? '' : wishText(code)),
		preset: { ...preset, value: { kind: 'one', labels, aliases } },
	});
}

/** A flag is only judged when it is set, so the judge needs only the other wishes. */
type Flag<Key extends string> = OneField<Key, boolean, OtherWishes>;

/** A requirement of something that exists or does not. */
export function flag<const Key extends string>(
	spec: Omit<KindSpec<Flag<Key>>, 'label' | 'tick'> & {
		/** The text of the wish, of the choice and of the tick for a fit. */
		yes: string;
		/** The text of the tick for a miss. */
		no: string;
		/** The text of the tick for a fit, if a row has more detail. */
		fitText?: (row: ListingRow) => string;
		/** Title in presets.yml. */
		preset?: string;
	},
): Flag<Key> {
	const { key, group, yes, no, fitText = () => yes, preset } = spec;
	return requirement({
		...spec,
		fields: [field(key, false, (from): boolean => from.isOn(key))],
		form: { group, kind: 'flag', label: yes },
		choices: () => [{ name: key, value: '1', text: yes, fields: { [key]: true } }],
		wish: () => yes,
		tick: (row, _, fits) => (fits ? fitText(row) : no),
		preset: preset === undefined ? undefined : { title: preset, example: 'true', value: { kind: 'flag' } },
	});
}
