import { SMALL_NUMBER, smallNumber } from '../search/chinese-number.ts';
import { LEASE_MEASURES } from './lease-terms.ts';

/** A rent escalation: a percentage every given number of years. */
export interface Escalation {
	percent: number;
	everyYears: number;
}

const NONE = /^(?:租金)?(?:无|不|没有|无需)(?:租金)?(?:递增|上浮|增长|涨)?$/;
const RISE = new RegExp(
	`^(?:租金)?(?:每?(?<years>${SMALL_NUMBER})?年)(?:租金)?(?:递增|上浮|增长|上调|上涨|涨)(?<percent>\\d+(?:\\.\\d+)?)%$`,
);

/**
 * Parses the usual wording, 每 3 年递增 5%. Undefined when there is more than one percentage and one period, or when a
 * value is out of range.
 */
export function parseEscalation(text: string): Escalation | undefined {
	const plain = text.normalize('NFKC').replaceAll(/\s|[。.]$/g, '');
	if (NONE.test(plain)) return { percent: 0, everyYears: 1 };
	const { years = '1', percent } = RISE.exec(plain)?.groups ?? {};
	const escalation = { percent: Number(percent), everyYears: smallNumber(years) };
	const { rise, riseEvery } = LEASE_MEASURES;
	const isSensible = escalation.percent <= rise.max && escalation.everyYears >= riseEvery.min;
	return percent !== undefined && isSensible && escalation.everyYears <= riseEvery.max
		? escalation
		: undefined;
}
