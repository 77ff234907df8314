import { DISTRICTS } from '../../domain/schema/district.ts';
import { LEAD_DETAILS, LEAD_LABELS, LEAD_LIMITS, LEAD_NEEDS, type LeadNeed } from '../../domain/lead/lead.ts';
import { HALVES, MOST_VIEWINGS, viewingFields } from '../../domain/lead/lead-viewing.ts';
import { choices, EMPTY_FIELD, type FormField } from './form-field.ts';
import { OFFER_FIELDS } from './offer-fields.ts';

/** Variants of the form: page foot, beside a listing or park, contact page, for owners, and for mistakes on a page. */
export type LeadSize = 'short' | 'listing' | 'full' | 'offer' | 'report';

type Detail = Exclude<keyof typeof LEAD_DETAILS, 'note' | 'district' | 'field'>;

const HINTS: Readonly<Record<Detail, string>> = {
	use: '如 机械装配、电商仓',
	area: '如 2000 ㎡ 左右',
	budget: '如 1.2 元/㎡/天以内',
	tax: '大概范围即可',
	moveIn: '如 明年 3 月',
	company: '名称或主营业务',
};

function needField(chosen: LeadNeed | undefined): FormField {
	const options = Object.entries(LEAD_NEEDS)
		.filter(([value]) => value !== 'offer' && value !== 'report')
		.map(([value, text]) => ({ value, text, isChosen: value === chosen }));
	const none = { value: '', text: '请选择', isChosen: chosen === undefined };
	return {
		...EMPTY_FIELD,
		name: 'need',
		label: LEAD_LABELS.need,
		control: 'select',
		isRequired: true,
		options: [none, ...options],
	};
}

function detail(name: Detail): FormField {
	return {
		...EMPTY_FIELD,
		name,
		label: LEAD_DETAILS[name],
		hint: HINTS[name],
		limit: LEAD_LIMITS[name],
		autocomplete: name === 'company' ? 'organization' : undefined,
	};
}

const DETAILS = {
	use: detail('use'),
	area: detail('area'),
	budget: detail('budget'),
	tax: detail('tax'),
	moveIn: detail('moveIn'),
	company: detail('company'),
};

const CONTACT: FormField = {
	...EMPTY_FIELD,
	name: 'contact',
	label: LEAD_LABELS.contact,
	isRequired: true,
	autocomplete: 'name',
};
const PHONE: FormField = {
	...EMPTY_FIELD,
	name: 'phone',
	label: LEAD_LABELS.phone,
	control: 'tel',
	isRequired: true,
	autocomplete: 'tel',
};
const NOTE: FormField = {
	...EMPTY_FIELD,
	name: 'note',
	label: LEAD_DETAILS.note,
	control: 'textarea',
	limit: LEAD_LIMITS.note,
	isWide: true,
};
const DISTRICT: FormField = {
	...EMPTY_FIELD,
	name: 'district',
	label: LEAD_DETAILS.district,
	control: 'select',
	options: choices(
		'不限或未定',
		DISTRICTS.map(({ name }) => name),
	),
};

/** The wishes for a viewing time: a day and a half of the day each. */
const VIEWINGS: readonly FormField[] = Array.from({ length: MOST_VIEWINGS }, (_, i) => {
	const names = viewingFields(i);
	const half = choices('都可以', Object.values(HALVES));
	return [
		{ ...EMPTY_FIELD, name: names.day, label: i === 0 ? '看房日期' : '或者', control: 'date' as const },
		{ ...EMPTY_FIELD, name: names.half, label: '时段', control: 'select' as const, options: half },
	];
}).flat();

const REPORT: readonly FormField[] = [
	{
		...EMPTY_FIELD,
		name: 'page',
		label: '哪一页',
		isRequired: true,
		hint: '网址，如 /listings/sj-0001/',
		limit: LEAD_LIMITS.page,
	},
	{
		...EMPTY_FIELD,
		name: 'field',
		label: `${LEAD_DETAILS.field}（选填）`,
		hint: '如 面积、电话',
		limit: LEAD_LIMITS.field,
	},
	{ ...NOTE, label: '哪里有误，应为什么', isRequired: true },
	{ ...PHONE, label: '手机号（选填，要答复时写）', isRequired: false },
];

/** The fields of a form: required ones first, then the optional ones. @param need the need that the page suggests */
export function leadFormFields(
	size: LeadSize,
	need: LeadNeed | undefined,
): { fields: readonly FormField[]; further: readonly FormField[] } {
	const first = [needField(need), CONTACT, PHONE];
	switch (size) {
		case 'short':
			return { fields: first, further: [] };
		case 'listing':
			return { fields: first, further: [...VIEWINGS, DETAILS.use, DETAILS.area, DETAILS.moveIn, NOTE] };
		case 'full': {
			const { use, area, budget, tax, moveIn, company } = DETAILS;
			const asked = [use, area, DISTRICT, budget, tax, moveIn, company, ...VIEWINGS, NOTE];
			return { fields: [...first, ...asked], further: [] };
		}
		case 'offer':
			return { fields: [CONTACT, PHONE, DETAILS.company, ...OFFER_FIELDS, NOTE], further: [] };
		case 'report':
			return { fields: REPORT, further: [] };
	}
}
