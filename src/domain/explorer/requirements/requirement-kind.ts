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

/** A requirement of one field that has its name. */
export type OneField<
	Key extends string,
	Value,
	Needs = Readonly<Record<Key, Value>> & OtherWishes,
> = Requirement<Key, WishField<Key, Value>, Needs>;

/** What is written down of any kind; the rest follows from the kind. */
export type KindSpec<Own extends OneField<string, unknown, never>> = Pick<
	Own,
	'key' | 'name' | 'judge' | 'tick'
> &
	Partial<Pick<Own, 'topic' | 'cannotHave' | 'isEntangled' | 'unknown' | 'isOnCard'>> & {
		group: FormPlace['group'];
		/** In the form, where it is not the name. */
		label?: string;
	};

export type PresetText = Pick<PresetField, 'title' | 'example'>;

/** One of several words, or between them: 出租或转租. */
export const either = (words: readonly string[]) => words.join('或');

export function field<const Name extends string, Value>(
	name: Name,
	nothing: Value,
	read: (from: AddressReader) => Value,
): WishField<Name, Value> {
	return { name, nothing, read };
}

/** Any of the words of a fixed list. Only words that find something are offered. */
export function anyOf<const Key extends string, Code extends string>(
	spec: KindSpec<OneField<Key, readonly Code[]>> & {
		labels: Readonly<Record<Code, string>>;
		rowValue: (row: ListingRow) => Code | null;
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

/** One of the words of a fixed list. */
export function oneOfWords<const Key extends string, Code extends string>(
	spec: KindSpec<OneField<Key, Code | undefined>> & {
		labels: Readonly<Record<Code, string>>;
		/** A word as a choice of the form. */
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

/** A flag is only judged when it is set, and so needs no wish but those of others. */
type Flag<Key extends string> = OneField<Key, boolean, OtherWishes>;

/** Something that is there or not. */
export function flag<const Key extends string>(
	spec: Omit<KindSpec<Flag<Key>>, 'label' | 'tick'> & {
		/** The wish, the choice and the tick of a fit. */
		yes: string;
		/** The tick of a miss. */
		no: string;
		/** The tick of a fit, where a row says more. */
		fitText?: (row: ListingRow) => string;
		/** Title in a preset. */
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
