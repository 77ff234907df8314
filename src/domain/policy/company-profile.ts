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

/**
 * The amount typed for a field, in its unit: 7,200, 7200万 and 7200万元 are the same.
 * @returns undefined for an empty or unreadable text
 */
export function readCompanyAmount(field: AmountField, typed: string): number | undefined {
	const text = typed.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
	const [, figure, unit = CONDITION_UNITS[field]] = AMOUNT.exec(text) ?? [];
	const value = figure === undefined ? undefined : writtenNumber(figure);
	if (value === undefined) return undefined;
	if (CONDITION_UNITS[field] !== '万元') return unit === CONDITION_UNITS[field] ? value : undefined;
	if (unit !== '元' && unit !== '万元') return undefined;
	return IN_YUAN.test(text) ? value / YUAN_PER_UNIT : value;
}

/** The certificates chosen, with those they include; undefined when the question is not answered. */
function certificatesOf(values: readonly string[]): string[] | undefined {
	if (values.includes(NO_CERTIFICATE)) return [];
	const chosen = values.flatMap((code) => (isCodeOf(CERTIFICATES, code) ? withIncluded(code) : []));
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
