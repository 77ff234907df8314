// † browser
import { readAmountText } from './amount-text.ts';
import { AREA, FLOOR_LOAD, LENGTH, MASS, type Measure, POWER, RENT, unitSize } from './measure.ts';
import { parseSpan } from './unit-amount.ts';
import { readUnit } from './unit-expression.ts';

const MEASURES = {
	area: AREA,
	rent: RENT,
	height: LENGTH,
	load: FLOOR_LOAD,
	power: POWER,
	crane: MASS,
} as const satisfies Record<string, Measure<string>>;

/** An amount in a text for one of the facts of a listing, in the canonical unit. */
export interface NamedAmount {
	fact: keyof typeof MEASURES;
	low?: number;
	high?: number;
	isAbout: boolean;
}

const FACTS = Object.keys(MEASURES).filter((key): key is keyof typeof MEASURES =>
	Object.hasOwn(MEASURES, key),
);

/** Whether the words in front or the unit identify a fact. 10t without a word is a crane, 10t/㎡ a floor. */
function names(text: string, measure: Measure<string>): boolean {
	const label = measure.labels?.find((each) => text.startsWith(each));
	const typed = readAmountText(text, measure.labels);
	if (typed === undefined) return false;
	if (label !== undefined) return true;
	const unit = readUnit(typed.high?.unit ?? typed.low?.unit ?? '');
	return unit !== undefined && unitSize({ ...measure, short: {} }, unit) !== undefined;
}

/**
 * The fact and amount of a search such as 3000平左右, 层高8米以上 or 500kva. Undefined for a bare number, for text that is no
 * amount and for values no listing can have.
 */
export function namedAmount(text: string): NamedAmount | undefined {
	const fact = FACTS.find((each) => names(text.trim(), MEASURES[each]));
	const { span } = fact === undefined ? {} : parseSpan(text.trim(), MEASURES[fact]);
	return fact === undefined || span === undefined ? undefined : { fact, ...span };
}
