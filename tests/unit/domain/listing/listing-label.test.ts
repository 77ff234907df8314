import { expect, test } from 'vitest';
import { OFFER_FACTS } from '../../../../src/domain/lead/lead.ts';
import { codesOf } from '../../../../src/domain/schema/code-label.ts';
import { type ListingField, listingLabel } from '../../../../src/domain/listing/listing-label.ts';

test.each<[ListingField, string]>([
	['floorLoad', '首层承重'],
	['district', '区'],
	['canteen', '食堂'],
	['rent', '租金'],
	['geo', '坐标'],
])('the label of %s is %s', (field, label) => {
	expect(listingLabel(field)).toBe(label);
});

/** The owner's form uses everyday words for these. All other labels are the same as for listings. */
const EVERYDAY: readonly string[] = ['类型', '消防等级', '可入驻时间'];

test.each(codesOf(OFFER_FACTS).filter((field) => !EVERYDAY.includes(OFFER_FACTS[field])))(
	'an owner is asked for %s by the label of a listing',
	(field) => expect(OFFER_FACTS[field]).toBe(listingLabel(field)),
);
