import { expect, test } from 'vitest';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import type { Listing } from '../../../../src/domain/listing/listing.ts';
import { listingChanges } from '../../../../src/domain/listing/price-history.ts';
import { brochureOf } from '../../../../src/view/listing/brochure.ts';
import { listingTrust } from '../../../../src/view/listing/listing-trust.ts';
import { listing, TODAY } from '../../world.ts';

const trust = (of: Listing, histories = new Map()) => listingTrust(of, { today: TODAY, histories });

test.each<[string, string[]]>([
	[
		'l-full',
		['核验方式：现场核实', '核验日期：2026年11月10日', '核验内容：面积、层高', '最近核对：2026年11月20日'],
	],
	['l-near', ['最近核对：2026年11月1日']],
])('%s says who checked what and when', (id, facts) => {
	expect(trust(listing(id)).verification.map(({ label, value }) => `${label}：${value}`)).toEqual(facts);
});

test('that nobody has verified a listing is no label', () => {
	const { verification, note } = trust(listing('l-near'));
	expect(JSON.stringify(verification)).not.toContain('未核验');
	expect(note).toBe('');
	expect(brochureOf(listing('l-near')).what).not.toContain('未核验');
	expect(brochureOf(listing('l-full')).what).toContain('现场核实');
});

test('a verification that does not say what was looked at says so', () => {
	const found = trust({ ...listing('l-full'), verifiedItems: [] }).verification;
	expect(found).toContainEqual({ label: '核验内容', value: '没有记录' });
});

test.each([
	['l-full', 'fresh'],
	['l-stale', 'stale'],
	['l-leased', undefined],
])('how fresh %s is: %s', (id, expected) => {
	expect(trust(listing(id)).freshness).toBe(expected);
});

test('the history tells each change with its amounts, down to the first publication', () => {
	const revision = (date: string, fields: object) => ({ date: day(date), fields });
	const changes = listingChanges([
		revision('2026-10-05', { rent: { value: 1.2 }, status: '可租售', availableArea: 3000 }),
		revision('2026-10-20', { rent: { value: 1.1 }, status: '可租售', availableArea: 2000 }),
		revision('2026-11-01', { rent: { negotiable: true }, status: '洽谈中', availableArea: 2000 }),
		revision('2026-11-02', { salePrice: 7000, status: '洽谈中', availableArea: 2000 }),
		revision('2026-11-03', { salePrice: 7700, status: '洽谈中', availableArea: 2000, minLeaseArea: 500 }),
	]);
	const { history } = trust(listing('l-full'), new Map([['l-full', changes]]));
	expect(history.map((row) => `${row.dateText}：${row.changes.join('；')}`)).toEqual([
		'2026年11月3日：售价 7,000 元/㎡ → 7,700 元/㎡（涨 10%）；起租面积 — → 500 ㎡',
		'2026年11月2日：租金 面议 → —；售价 — → 7,000 元/㎡',
		'2026年11月1日：租金 1.10 元/㎡/天 → 面议；状态 可租售 → 洽谈中',
		'2026年10月20日：租金 1.20 元/㎡/天 → 1.10 元/㎡/天（降 8.3%）；可租售面积 3000 ㎡ → 2000 ㎡',
		'2026年10月1日：首次发布',
	]);
});

test('without a change there is no history', () => {
	expect(trust(listing('l-full')).history).toEqual([]);
});
