import { LEASE_FIELDS, type LeaseField, type LeaseText, TAX_EXCLUDED } from '../../domain/rent/lease-text.ts';

/** A text field of the calculator's form. */
export interface RentField {
	name: LeaseField;
	label: string;
	unit: string;
	value: string;
	isRequired: boolean;
}

/** The calculator's form with values. */
export interface RentForm {
	fields: readonly RentField[];
	tax: readonly { value: string; text: string; isChosen: boolean }[];
}

/** Text fields in form order, with the unit of a bare number. Tax is a select and is separate. */
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
