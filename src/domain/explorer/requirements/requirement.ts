// † browser
import type { Measure } from '../../units/measure.ts';
import type { Vocabulary } from '../rows/listing-index.ts';
import type { ListingRow } from '../rows/listing-row.ts';
import type { FloorWish } from '../rows/floor-figures.ts';
import type { AddressReader } from './address-reader.ts';
import type { Shortfall } from './shortfall.ts';

/** Parses a typed amount, and formats it for its field in the unit shown beside it. */
export interface AmountText {
	parse: (text: string) => { value?: number; problem?: string; fix?: string };
	shown: (value: number) => string;
}

/** A field of the wishes. Addresses and the form use its name. */
export interface WishField<Name extends string = string, Value = unknown> {
	readonly name: Name;
	/** The value that means "does not matter": an empty list, undefined or false. */
	readonly nothing: Value;
	readonly read: (from: AddressReader) => Value;
	/** Only for fields of amounts. */
	readonly amount?: AmountText;
}

/** The values of some fields. */
export type WishesOf<Field extends WishField> = {
	readonly [Each in Field as Each['name']]: Each['nothing'];
};

/** Wishes that change how other requirements are judged. */
export interface OtherWishes {
	readonly floor: FloorWish | undefined;
	readonly areaMin: number | undefined;
	readonly budget: number | undefined;
}

/** A choice that a visitor can make with one tap. */
export interface Choice {
	/** Name and value of the form field. */
	name: string;
	value: string;
	text: string;
	/** The fields of the requirement with only this choice set. */
	fields: Readonly<Record<string, unknown>>;
	/** The value of a row, or its values. If present, all choices of the field are counted in one pass. */
	rowValue?: (row: ListingRow) => string | readonly string[];
}

/** The groups of the form, in its order. */
export const FORM_GROUPS = {
	place: '位置',
	kind: '租售和类型',
	money: '面积和租金',
	building: '楼层和结构',
	permit: '配电、消防和证照',
	other: '其他',
} as const;

/** The place and control of a requirement in the form. */
export interface FormPlace {
	group: keyof typeof FORM_GROUPS;
	/** `used` shows only choices with results. The flags of a group are shown together. */
	kind: 'many' | 'used' | 'list' | 'one' | 'flag' | 'amount' | 'range' | 'day';
	label: string;
	/** Only for amounts. */
	unit?: string;
}

/** The form of the value in presets.yml, as plain data. The schema is built from it. */
export interface PresetField {
	title: string;
	example: string;
	value:
		| {
				kind: 'many' | 'one';
				labels: Readonly<Record<string, string>>;
				aliases?: Readonly<Record<string, string>>;
		  }
		| { kind: 'amount'; measure: Measure<string> }
		| { kind: 'flag' }
		/** A topic of the taxonomy, by its name. */
		| { kind: 'topic' };
}

/** The subject of a wish. Wishes are spoken in this order: the space, its use, the offer. */
export const TOPICS = ['space', 'use', 'offer'] as const;

/** The full definition of one requirement of the explorer. A new requirement is one record and one column of the rows. */
export interface Requirement<Key extends string, Field extends WishField, Needs> {
	readonly key: Key;
	/** Its name, as in 层高未填. */
	readonly name: string;
	readonly topic: (typeof TOPICS)[number];
	readonly fields: readonly Field[];
	/**
	 * The shortfall of a row. It runs for every row, so it must not allocate closures or lists. @param today
	 * `YYYY-MM-DD`
	 */
	readonly judge: (row: ListingRow, wanted: Needs, today: string) => Shortfall;
	/** Whether the type of a row excludes it, so that an unknown fact counts as no: bare land has no building. */
	readonly cannotHave: (row: ListingRow) => boolean;
	/** Whether a change of this wish changes how others are judged. */
	readonly isEntangled: (wanted: Needs) => boolean;
	readonly form: FormPlace;
	readonly choices: (names: Vocabulary) => readonly Choice[];
	/** The wish in words: 层高 ≥ 8 m. */
	readonly wish: (wanted: Needs, names: Vocabulary) => string;
	/** The result for a row: 层高 7.5 m，差 0.5 m. */
	readonly tick: (row: ListingRow, wanted: Needs, fits: boolean) => string;
	/** The reason for an unknown result: 行车未填. */
	readonly unknown: (row: ListingRow, wanted: Needs) => string;
	/** The same without figures, so that equal reasons can be counted. */
	readonly unknownInShort: string | undefined;
	/** Whether the title, place or tags of a card already show it. Then a fit gets no tick. */
	readonly isOnCard: boolean;
	/** Only if presets can use it. */
	readonly preset: PresetField | undefined;
}

type Needed = 'key' | 'name' | 'fields' | 'judge' | 'form' | 'wish' | 'tick';

/** The input of `requirement`. Fields with usual values are optional. */
type RequirementSpec<Key extends string, Field extends WishField, Needs> = Pick<
	Requirement<Key, Field, Needs>,
	Needed
> &
	Partial<Omit<Requirement<Key, Field, Needs>, Needed>>;

/** Fills in the usual values. All records get the same shape (hidden class), which keeps calls of `judge` fast. */
export function requirement<
	const Key extends string,
	Field extends WishField,
	Needs = WishesOf<Field> & OtherWishes,
>(spec: RequirementSpec<Key, Field, Needs>): Requirement<Key, Field, Needs> {
	const { key, name, fields, judge, form, wish, tick } = spec;
	return {
		key,
		name,
		topic: spec.topic ?? 'space',
		fields,
		judge,
		cannotHave: spec.cannotHave ?? (() => false),
		isEntangled: spec.isEntangled ?? (() => false),
		form,
		choices: spec.choices ?? (() => []),
		wish,
		tick,
		unknown: spec.unknown ?? (() => `${name}未填`),
		unknownInShort: spec.unknownInShort,
		isOnCard: spec.isOnCard ?? false,
		preset: spec.preset,
	};
}
