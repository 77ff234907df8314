import { expect, test } from 'vitest';
import { analyticsSchema, viewsSchema, visitOrigins } from '../../../../src/domain/visit/visit-settings.ts';

const on = { provider: 'goatcounter', endpoint: 'https://count.example.cn', retentionDays: 180 };

test('nothing is counted unless the owner asks for it', () => {
	const [analytics, views] = [analyticsSchema.parse({}), viewsSchema.parse({})];
	expect([analytics.provider, views.provider]).toEqual(['none', 'none']);
	expect(visitOrigins(analytics, views)).toEqual({ beacon: [], views: [] });
});

test.each([
	'https://count.example.cn',
	'https://count.example.cn/',
	'https://count.example.cn/count',
	'https://count.example.cn/script.js',
])('%s is the server', (endpoint) => {
	const analytics = analyticsSchema.parse({ ...on, endpoint });
	expect(analytics.endpoint).toBe('https://count.example.cn');
	expect(visitOrigins(analytics, viewsSchema.parse({})).beacon).toEqual(['https://count.example.cn']);
});

test.each([
	'http://count.example.cn',
	'https://park.goatcounter.com',
	'https://cloud.umami.is',
	'https://plausible.io',
	'//count.example.cn',
])('visits are not told to %s', (endpoint) => {
	expect(analyticsSchema.safeParse({ ...on, endpoint }).success).toBe(false);
	expect(viewsSchema.safeParse({ provider: 'goatcounter', endpoint }).success).toBe(false);
});

test.each([
	[{ ...on, site: 'abc' }, false],
	[{ ...on, retentionDays: undefined }, false],
	[{ ...on, provider: 'umami' }, false],
	[{ ...on, provider: 'umami', site: '0b5c8c1e-7c2f-4a58-9a2b-3f1d2e4c5b6a' }, true],
	[{ ...on, provider: 'umami', site: 'park.example' }, false],
	[{ ...on, provider: 'plausible', site: 'park.example' }, true],
	[{ ...on, provider: 'baidu' }, false],
])('%j is accepted: %s', (given, isAccepted) => {
	expect(analyticsSchema.safeParse(given).success).toBe(isAccepted);
});
