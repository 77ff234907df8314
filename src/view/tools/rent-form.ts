import { LEASE_FIELDS, type LeaseField, type LeaseText, TAX_EXCLUDED } from '../../domain/rent/lease-text.ts';

/** A text field of the calculator's form. */
export interface RentField {
	name: LeaseField;
	label: string;
	unit: string;
	value: string;
	isRequired: boolean;
}

/** The calculator's form, filled in. */
export interface RentForm {
	fields: readonly RentField[];
	tax: readonly { value: string; text: string; isChosen: boolean }[];
}

/** Text fields in the order of the form, with the unit of a bare number. Tax is a choice and stands apart. */
const UNITS: readonly (readonly [Exclude<LeaseField, 'tax'>, string])[] = [
	['rent', '元/㎡/天'],
	['area', '㎡'],
	['term', '年'],
	['fee', '元/㎡/月'],
	['deposit', '个月租金'],
	['pay', '个月'],
	['free', '天'],
	['rate', '%'],
	['rise', '%'],
	['every', '年'],
];
const REQUIRED = new Set<LeaseField>(['rent', 'area', 'term']);

export function rentForm(lease: LeaseText): RentForm {
	return {
		fields: UNITS.map(([name, unit]) => ({
			name,
			label: LEASE_FIELDS[name],
			unit,
			value: lease[name],
			isRequired: REQUIRED.has(name),
		})),
		tax: [
			{ value: '', text: '含税', isChosen: lease.tax !== TAX_EXCLUDED },
			{ value: TAX_EXCLUDED, text: '不含税', isChosen: lease.tax === TAX_EXCLUDED },
		],
	};
}
