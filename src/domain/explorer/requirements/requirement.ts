// † browser
import type { Measure } from '../../units/measure.ts';
import type { Vocabulary } from '../rows/listing-index.ts';
import type { ListingRow } from '../rows/listing-row.ts';
import type { FloorWish } from '../rows/floor-figures.ts';
import type { AddressReader } from './address-reader.ts';
import type { Shortfall } from './shortfall.ts';

/** How an amount is typed, and shown in its field in the unit beside it. */
export interface AmountText {
	parse: (text: string) => { value?: number; problem?: string; fix?: string };
	shown: (value: number) => string;
}

/** A field of what is wanted. Its name stands in an address and in the form. */
export interface WishField<Name extends string = string, Value = unknown> {
	readonly name: Name;
	/** The value that means "does not matter": an empty list, undefined or false. */
	readonly nothing: Value;
	readonly read: (from: AddressReader) => Value;
	/** Only of the field of an amount. */
	readonly amount?: AmountText;
}

/** The values of some fields. */
export type WishesOf<Field extends WishField> = {
	readonly [Each in Field as Each['name']]: Each['nothing'];
};

/** Wishes that bear on how other requirements are measured. */
export interface OtherWishes {
	readonly floor: FloorWish | undefined;
	readonly areaMin: number | undefined;
	readonly budget: number | undefined;
}

/** Something a visitor can choose with one tap. */
export interface Choice {
	/** The field of the form, and its value. */
	name: string;
	value: string;
	text: string;
	/** The fields of the requirement with this choice and no other. */
	fields: Readonly<Record<string, unknown>>;
	/** The value of a row. Where it is given, all choices of the field are counted in one pass. */
	rowValue?: (row: ListingRow) => string;
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

/** Where and how a requirement is shown in the form. */
export interface FormPlace {
	group: keyof typeof FORM_GROUPS;
	/** `used` shows only choices that find something; the flags of a group are shown together. */
	kind: 'many' | 'used' | 'list' | 'one' | 'flag' | 'amount' | 'range' | 'day';
	label: string;
	/** Only of amounts. */
	unit?: string;
}

/** How a preset writes the value, as plain data: the schema is built from it. */
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

/** What a wish is about. Wishes are spoken of in this order: what it is, what it can do, how it is offered. */
export const TOPICS = ['space', 'use', 'offer'] as const;

/** All that is known of one requirement of the explorer. A new one is a record, and a column of the rows. */
export interface Requirement<Key extends string, Field extends WishField, Needs> {
	readonly key: Key;
	/** What it is called, as in 层高未填. */
	readonly name: string;
	readonly topic: (typeof TOPICS)[number];
	readonly fields: readonly Field[];
	/** How far a row is from it. Called for every row: it must make no closures and lists. @param today `YYYY-MM-DD` */
	readonly judge: (row: ListingRow, wanted: Needs, today: string) => Shortfall;
	/** Whether a row cannot have it, by its kind, so that silence is a no: bare land has no building. */
	readonly cannotHave: (row: ListingRow) => boolean;
	/** Whether a change of it changes how others are measured. */
	readonly isEntangled: (wanted: Needs) => boolean;
	readonly form: FormPlace;
	readonly choices: (names: Vocabulary) => readonly Choice[];
	/** The wish in words: 层高 ≥ 8 m. */
	readonly wish: (wanted: Needs, names: Vocabulary) => string;
	/** How a row meets it: 层高 7.5 m，差 0.5 m. */
	readonly tick: (row: ListingRow, wanted: Needs, fits: boolean) => string;
	/** Why it is not known whether a row meets it: 行车未填. */
	readonly unknown: (row: ListingRow, wanted: Needs) => string;
	/** The same without figures, so that equal reasons can be counted. */
	readonly unknownInShort: string | undefined;
	/** Whether a card says it in its title, place or tags, so that a fit is not worth a tick. */
	readonly isOnCard: boolean;
	/** Only of what a preset may ask for. */
	readonly preset: PresetField | undefined;
}

type Needed = 'key' | 'name' | 'fields' | 'judge' | 'form' | 'wish' | 'tick';

/** A requirement as it is written down: what is usual may be left out. */
type RequirementSpec<Key extends string, Field extends WishField, Needs> = Pick<
	Requirement<Key, Field, Needs>,
	Needed
> &
	Partial<Omit<Requirement<Key, Field, Needs>, Needed>>;

/** Fills in what is usual. All records get the same shape, which keeps the calls of their judges fast. */
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
