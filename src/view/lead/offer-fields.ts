import { DISTRICTS } from '../../domain/schema/district.ts';
import { LEAD_LIMITS, OFFER_FACTS } from '../../domain/lead/lead.ts';
import { CERTIFICATES, FIRE_CLASSES, PROPERTY_TYPES } from '../../domain/schema/listing-facts.ts';
import { choices, EMPTY_FIELD, type FormField } from './form-field.ts';

function fact(key: keyof typeof OFFER_FACTS, hint?: string, texts?: readonly string[]): FormField {
	return {
		...EMPTY_FIELD,
		name: `offer.${key}`,
		label: OFFER_FACTS[key],
		hint,
		limit: LEAD_LIMITS.offer,
		control: texts === undefined ? 'text' : 'select',
		options: texts === undefined ? [] : choices('请选择', texts),
	};
}

/** Facts about the space that an owner offers. All are optional, because the agent calls back anyway. */
export const OFFER_FIELDS: readonly FormField[] = [
	fact(
		'district',
		undefined,
		DISTRICTS.map(({ name }) => name),
	),
	fact('town', '如 新桥镇某路'),
	fact('propertyType', undefined, Object.values(PROPERTY_TYPES)),
	fact('availableArea', '如 3000 ㎡，可分割'),
	fact('clearHeight', '如 8 米'),
	fact('floorLoad', '如 2 吨/㎡'),
	fact('power', '如 500 kVA'),
	fact('fireClass', undefined, Object.values(FIRE_CLASSES)),
	fact('rent', '如 1.2 元/㎡/天'),
	fact('availableFrom', '如 现在，或 明年 3 月'),
	fact('certificate', undefined, Object.values(CERTIFICATES)),
];
