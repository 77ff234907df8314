import { DISTRICTS } from '../domain/district.ts';
import {
	LEAD_DETAILS,
	LEAD_LABELS,
	LEAD_LIMITS,
	LEAD_NEEDS,
	type LeadNeed,
	OFFER_FACTS,
} from '../domain/lead.ts';
import { CERTIFICATES, FIRE_CLASSES, PROPERTY_TYPES } from '../domain/listing-facts.ts';

/** Sizes of the one form: in the foot of a page, beside a listing or park, on the contact page, and for owners. */
export type LeadSize = 'short' | 'listing' | 'full' | 'offer';

/** One field, ready to print. */
export interface FormField {
	name: string;
	label: string;
	control: 'text' | 'tel' | 'select' | 'textarea';
	isRequired: boolean;
	hint: string | undefined;
	autocomplete: string | undefined;
	limit: number | undefined;
	/** Choices of a select; the first is "none yet" when its value is empty. */
	options: readonly { value: string; text: string; isChosen: boolean }[];
	/** Takes the whole width where there are two columns. */
	isWide: boolean;
}

type Detail = Exclude<keyof typeof LEAD_DETAILS, 'note' | 'district'>;

const HINTS: Readonly<Record<Detail, string>> = {
	use: '如 机械装配、电商仓',
	area: '如 2,000 ㎡ 左右',
	budget: '如 每平方米每天 1.2 元以内',
	tax: '大概范围即可',
	moveIn: '如 明年 3 月',
	company: '名称或主营业务',
};

const EMPTY: FormField = {
	name: '',
	label: '',
	control: 'text',
	isRequired: false,
	hint: undefined,
	autocomplete: undefined,
	limit: undefined,
	options: [],
	isWide: false,
};

const choices = (texts: readonly string[]) => [
	{ value: '', text: '不限或未定', isChosen: true },
	...texts.map((text) => ({ value: text, text, isChosen: false })),
];

function needField(chosen: LeadNeed | undefined): FormField {
	const options = Object.entries(LEAD_NEEDS)
		.filter(([value]) => value !== 'offer')
		.map(([value, text]) => ({ value, text, isChosen: value === chosen }));
	const none = { value: '', text: '请选择', isChosen: chosen === undefined };
	return {
		...EMPTY,
		name: 'need',
		label: LEAD_LABELS.need,
		control: 'select',
		isRequired: true,
		options: chosen === undefined ? [none, ...options] : options,
	};
}

function detail(name: Detail): FormField {
	return {
		...EMPTY,
		name,
		label: LEAD_DETAILS[name],
		hint: HINTS[name],
		limit: LEAD_LIMITS[name],
		autocomplete: name === 'company' ? 'organization' : undefined,
	};
}

function fact(key: keyof typeof OFFER_FACTS, hint?: string, texts?: readonly string[]): FormField {
	return {
		...EMPTY,
		name: `offer.${key}`,
		label: OFFER_FACTS[key],
		hint,
		limit: LEAD_LIMITS.offer,
		control: texts === undefined ? 'text' : 'select',
		options: texts === undefined ? [] : choices(texts),
	};
}

const CONTACT: FormField = {
	...EMPTY,
	name: 'contact',
	label: LEAD_LABELS.contact,
	isRequired: true,
	autocomplete: 'name',
	limit: LEAD_LIMITS.contact,
};
const PHONE: FormField = {
	...EMPTY,
	name: 'phone',
	label: LEAD_LABELS.phone,
	control: 'tel',
	isRequired: true,
	autocomplete: 'tel',
};
const NOTE: FormField = {
	...EMPTY,
	name: 'note',
	label: LEAD_DETAILS.note,
	control: 'textarea',
	limit: LEAD_LIMITS.note,
	isWide: true,
};
const DISTRICT: FormField = {
	...EMPTY,
	name: 'district',
	label: LEAD_DETAILS.district,
	control: 'select',
	options: choices(DISTRICTS.map(({ name }) => name)),
};

/** The fields of a form in their order. @param need what the page suggests */
export function leadFormFields(size: LeadSize, need: LeadNeed | undefined): FormField[] {
	switch (size) {
		case 'short':
			return [needField(need), CONTACT, PHONE];
		case 'listing':
			return [needField(need), detail('use'), detail('area'), detail('moveIn'), CONTACT, PHONE, NOTE];
		case 'full':
			return [
				needField(need),
				detail('use'),
				detail('area'),
				DISTRICT,
				detail('budget'),
				detail('tax'),
				detail('moveIn'),
				detail('company'),
				CONTACT,
				PHONE,
				NOTE,
			];
		case 'offer':
			return [
				fact(
					'district',
					undefined,
					DISTRICTS.map(({ name }) => name),
				),
				fact('town', '如 新桥镇某路'),
				fact('propertyType', undefined, Object.values(PROPERTY_TYPES)),
				fact('availableArea', '如 3,000 ㎡，可分割'),
				fact('clearHeight', '如 8 米'),
				fact('floorLoad', '如 2 吨/㎡'),
				fact('power', '如 500 kVA'),
				fact('fireClass', undefined, Object.values(FIRE_CLASSES)),
				fact('rent', '如 每平方米每天 1.2 元'),
				fact('availableFrom', '如 现在，或 明年 3 月'),
				fact('certificate', undefined, Object.values(CERTIFICATES)),
				detail('company'),
				CONTACT,
				PHONE,
				NOTE,
			];
	}
}
