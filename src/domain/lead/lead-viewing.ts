// † browser
import { codesOf, isCodeOf } from '../schema/code-label.ts';
import { entriesOf } from './json-entries.ts';
import { oneLine } from './safe-text.ts';

/** Halves of a day: code → label. */
export const HALVES = { am: '上午', pm: '下午' } as const;

export type Half = keyof typeof HALVES;

/** A wish for a viewing time. */
export interface Viewing {
	/** `YYYY-MM-DD`. */
	readonly day: string;
	/** Absent when both halves suit. */
	readonly half?: Half;
}

/** Number of wishes in one lead. Two give the owner a choice, and the date can be fixed with one answer. */
export const MOST_VIEWINGS = 2;

/** Names of the two form fields of a wish. @param i from 0 */
export const viewingFields = (i: number) => ({ day: `viewing${i + 1}`, half: `half${i + 1}` });

const DAY = /^20\d\d-\d\d-\d\d$/;
const WEEKDAYS = '日一二三四五六';

function isDay(text: string): boolean {
	const time = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The half of a code or of a label, because form services show the label to people. */
function halfOf(value: unknown): Half | undefined {
	if (isCodeOf(HALVES, value)) return value;
	return codesOf(HALVES).find((code) => HALVES[code] === value);
}

/** The wishes in fields of a form, as the input of `readViewings`. */
export function viewingsOfFields(fields: ReadonlyMap<string, unknown>): object[] {
	return Array.from({ length: MOST_VIEWINGS }, (_, i) => {
		const { day, half } = viewingFields(i);
		return { day: fields.get(day), half: fields.get(half) };
	});
}

/** The wishes as fields of a form. */
export function fieldsOfViewings(viewings: readonly Viewing[]): Map<string, string> {
	const fields = new Map<string, string>();
	for (const [i, { day, half }] of viewings.entries()) {
		const names = viewingFields(i);
		fields.set(names.day, day);
		if (half !== undefined) fields.set(names.half, HALVES[half]);
	}
	return fields;
}

export interface ViewingsReading {
	viewings: readonly Viewing[];
	/** Names of the form fields whose day is none. */
	invalid: readonly string[];
}

/**
 * Reads the wishes of a lead. Wishes without a day are dropped. A day in the past is kept, because clocks differ and a
 * stored lead must stay valid.
 */
export function readViewings(input: unknown): ViewingsReading {
	const given = (Array.isArray(input) ? input : []).slice(0, MOST_VIEWINGS).map(entriesOf);
	const wishes = given.map((each) => ({ day: oneLine(each.get('day')), half: halfOf(each.get('half')) }));
	return {
		viewings: wishes
			.filter(({ day }) => isDay(day))
			.map(({ day, half }) => (half === undefined ? { day } : { day, half })),
		invalid: wishes.flatMap(({ day }, i) => (day === '' || isDay(day) ? [] : [viewingFields(i).day])),
	};
}

/** 2026-12-02 周三 上午. */
export function viewingText({ day, half }: Viewing): string {
	const weekday = WEEKDAYS.charAt(new Date(`${day}T00:00:00Z`).getUTCDay());
	return `${day} 周${weekday}${half === undefined ? '' : ` ${HALVES[half]}`}`;
}
