// † browser
import { codesOf, isCodeOf } from '../schema/code-label.ts';
import { WRITTEN_NUMBER, writtenNumber } from '../units/written-number.ts';
import { CERTIFICATES, withIncluded } from './certificate.ts';
import type { CompanyProfile } from './company-fit.ts';
import { type AmountField, CONDITION_UNITS } from './condition-field.ts';

/** The choice “none of these” for certificates. */
export const NO_CERTIFICATE = 'none';

const AMOUNT = new RegExp(`^(${WRITTEN_NUMBER})(元|年|人|%)?$`);
/** A money amount with one of these is in yuan: 500万元, 1.2亿. A bare number is in the unit of the field, 万元. */
const IN_YUAN = /[元万亿w]/;
const YUAN_PER_UNIT = 10_000;
/** Years. More is no age but the year of foundation, which leaves open whether two years have passed. */
const GREATEST_AGE = 200;

/**
 * The amount typed for a field, in its unit: 7,200, 7200万 and 7200万元 are the same.
 * @returns undefined for an empty or unreadable text, and for a year in the place of an age
 */
export function readCompanyAmount(field: AmountField, typed: string): number | undefined {
	const text = typed.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
	const [, figure, unit = CONDITION_UNITS[field]] = AMOUNT.exec(text) ?? [];
	const value = figure === undefined ? undefined : writtenNumber(figure);
	if (value === undefined || (field === 'age' && value > GREATEST_AGE)) return undefined;
	if (CONDITION_UNITS[field] !== '万元') return unit === CONDITION_UNITS[field] ? value : undefined;
	if (unit !== '元' && unit !== '万元') return undefined;
	return IN_YUAN.test(text) ? value / YUAN_PER_UNIT : value;
}

/** What to write instead of an amount that cannot be read. */
export function amountFix(field: AmountField): string {
	return field === 'age' ? '请写成立了几年，如 6' : `请只写数字，单位是${CONDITION_UNITS[field]}`;
}

/**
 * The certificates chosen, with those they include; undefined when the question is not answered, or with “none” and some
 * at once.
 */
function certificatesOf(values: readonly string[]): string[] | undefined {
	const chosen = values.flatMap((code) => (isCodeOf(CERTIFICATES, code) ? withIncluded(code) : []));
	if (values.includes(NO_CERTIFICATE)) return chosen.length === 0 ? [] : undefined;
	return chosen.length === 0 ? undefined : [...new Set(chosen)].map((code) => CERTIFICATES[code]);
}

/** The profile in a form. @param pairs names and values of its fields; empty values are not answered */
export function readCompany(pairs: readonly (readonly [name: string, value: string])[]): CompanyProfile {
	const valuesOf = (name: string) =>
		pairs.flatMap(([each, value]) => (each === name && value.trim() !== '' ? [value] : []));
	const amounts = codesOf(CONDITION_UNITS).flatMap((field) => {
		const value = readCompanyAmount(field, valuesOf(field)[0] ?? '');
		return value === undefined ? [] : [[field, value] as const];
	});
	const oneOf = (name: string) => {
		const values = valuesOf(name);
		return values.length === 0 ? undefined : values;
	};
	const words = {
		industry: oneOf('industry'),
		place: oneOf('place'),
		certificate: certificatesOf(valuesOf('certificate')),
	};
	return { amounts: Object.fromEntries(amounts), words };
}
