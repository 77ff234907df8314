import { expect, test } from 'vitest';
import type { Listing } from '../../../../src/domain/listing/listing.ts';
import { listingCard } from '../../../../src/view/listing/card-of-listing.ts';
import { headFacts } from '../../../../src/view/listing/head-facts.ts';
import { listing } from '../../world.ts';

const full = listing('l-full');
const factsOf = (changes: Partial<Listing>) => {
	const changed = { ...full, ...changes };
	return headFacts(changed, listingCard(changed)).map(({ label, value }) => `${label} ${value}`);
};

test.each<[Partial<Listing>, string]>([
	[{ floor: '1~2 层' }, '楼层 1~2 层（共\u00a04\u00a0层）'],
	[{ floor: '整栋', storeys: undefined }, '楼层 整栋'],
	[{ floor: undefined }, '楼层 共\u00a04\u00a0层'],
	[{ floor: undefined, storeys: undefined }, '楼层 —'],
])('of %j the storey is said', (changes, fact) => {
	expect(factsOf(changes)[3]).toBe(fact);
});

test.each<[Listing['propertyType'], string]>([
	['factory', '配电 500 kVA'],
	['rd', '配电 500 kVA'],
	['warehouse', '卸货平台 双边，高 1.3 m'],
	['cold', '温区 —'],
	['hazmat-store', '可存危化品 —'],
])('the fifth of six facts about a %s is what decides for it', (propertyType, fact) => {
	const facts = factsOf({ propertyType });
	expect(facts).toHaveLength(6);
	expect(facts[4]).toBe(fact);
	expect(facts.at(-1)).toBe('消防 丙二');
});

test('land has six facts of its own', () => {
	const facts = factsOf({ propertyType: 'land', landYearsLeft: 42 });
	expect(facts.map((fact) => fact.split(' ')[0])).toEqual([
		'面积',
		'土地性质',
		'取得方式',
		'土地剩余年限',
		'规划区块',
		'配电',
	]);
	expect(facts[3]).toBe('土地剩余年限 42 年');
});
