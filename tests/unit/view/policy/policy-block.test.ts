import { expect, test } from 'vitest';
import type { Article } from '../../../../src/domain/article/article.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { policySchema } from '../../../../src/domain/policy/policy.ts';
import { policyBlock, policyRows } from '../../../../src/view/policy/policy-block.ts';
import { article, catalog, TODAY } from '../../world.ts';

const policy = (fields: object) => policySchema.parse({ issuer: ['测试局'], ...fields });
const windowed = (applyWindow: object, fields: object = {}) => policy({ applyWindow, ...fields });

test.each([
	['未注明申报时间', 'no window', {}, false],
	['申报中', 'a window without an end', { applyWindow: { from: '2026-11-01' } }, true],
	[
		'即将开始',
		'a window that begins tomorrow',
		{ applyWindow: { from: '2026-11-24', to: '2026-12-31' } },
		true,
	],
	['即将开始', 'a window that begins tomorrow, end unknown', { applyWindow: { from: '2026-11-24' } }, true],
	['申报中', 'a window that begins today', { applyWindow: { from: '2026-11-23', to: '2026-12-31' } }, true],
	['申报中', 'a window that ends in 15 days', { applyWindow: { to: '2026-12-08' } }, true],
	['即将截止', 'a window that ends in 14 days', { applyWindow: { to: '2026-12-07' } }, true],
	['即将截止', 'a window that ends today', { applyWindow: { to: '2026-11-23' } }, true],
	[
		'已截止',
		'a window that ended yesterday',
		{ applyWindow: { from: '2026-11-01', to: '2026-11-22' } },
		false,
	],
	['申报中', 'validity until today', { effectiveTo: '2026-11-23', applyWindow: { to: '2026-12-31' } }, true],
	[
		'已失效',
		'validity until yesterday',
		{ effectiveTo: '2026-11-22', applyWindow: { to: '2026-12-31' } },
		false,
	],
	[
		'已失效',
		'validity over before a window',
		{ effectiveTo: '2026-11-22', applyWindow: { from: '2026-12-01' } },
		false,
	],
])('a policy is %s with %s', (state, _name, fields, isLive) => {
	expect(policyBlock('p', policy(fields), TODAY)).toMatchObject({ state, isLive });
});

test('the same policy moves on as days go by', () => {
	const each = windowed({ from: '2026-11-01', to: '2026-11-30' }, { effectiveTo: '2026-12-31' });
	const days = [
		'2026-10-31',
		'2026-11-01',
		'2026-11-15',
		'2026-11-16',
		'2026-11-30',
		'2026-12-01',
		'2027-01-01',
	];
	expect(days.map((today) => policyBlock('p', each, day(today)).state)).toEqual([
		'即将开始',
		'申报中',
		'申报中',
		'即将截止',
		'即将截止',
		'已截止',
		'已失效',
	]);
});

test('the header of a policy is rows in the order of official documents', () => {
	const full = windowed(
		{ from: '2026-11-01', to: '2026-12-15', method: '网上申报', url: 'https://example.org/apply' },
		{
			issuer: ['测试委', '测试局'],
			docNo: '测府〔2026〕1号',
			level: '区',
			signedDate: '2026-10-20',
			publishDate: '2026-10-25',
			effectiveFrom: '2026-11-01',
			effectiveTo: '2028-10-31',
			subjects: '测试企业',
		},
	);
	expect(policyBlock('p', full, TODAY).facts.map(({ label, value }) => `${label}：${value}`)).toEqual([
		'发文机关：测试委、测试局',
		'发文字号：测府〔2026〕1号',
		'层级：区',
		'成文日期：2026年10月20日',
		'发布日期：2026年10月25日',
		'施行日期：2026年11月1日',
		'失效日期：2028年10月31日',
		'申报开始：2026年11月1日',
		'申报截止：2026年12月15日',
		'申报方式：网上申报',
		'适用对象：测试企业',
	]);
});

test('what a policy does not say has no row', () => {
	expect(policyBlock('p', policy({}), TODAY).facts).toEqual([{ label: '发文机关', value: '测试局' }]);
});

test.each([
	[
		'the original, when there is one',
		{ originalUrl: 'https://example.org/a', applyWindow: { url: 'https://example.org/b' } },
		'https://example.org/a',
	],
	['else the place to apply', { applyWindow: { url: 'https://example.org/b' } }, 'https://example.org/b'],
	['nothing when neither is known', {}, undefined],
])('a policy links to %s', (_name, fields, url) => {
	expect(policyBlock('p', policy(fields), TODAY).originalUrl).toBe(url);
});

/** Made-up articles: a fixture article with each of these policies. */
function articlesWith(policies: Record<string, object | undefined>): Article[] {
	return Object.entries(policies).map(([id, fields]) => ({
		...article('policy-open'),
		id,
		policy: fields === undefined ? undefined : policy(fields),
	}));
}

const idsOf = (articles: readonly Article[]) =>
	policyRows(articles, TODAY).map(({ href }) => href.split('/').at(-2));

test('what can be applied for stands on top, nearest deadline first; what is over stands last', () => {
	const articles = articlesWith({
		expired: { effectiveTo: '2026-01-01', applyWindow: { to: '2026-11-25' } },
		closed: { applyWindow: { to: '2026-11-01' } },
		undated: {},
		upcoming: { applyWindow: { from: '2026-12-01', to: '2026-12-02' } },
		'open-late': { applyWindow: { to: '2027-01-31' } },
		'open-soon': { applyWindow: { to: '2026-11-24' } },
		none: undefined,
	});
	const expected = ['open-soon', 'open-late', 'upcoming', 'undated', 'closed', 'expired'];
	expect(idsOf(articles)).toEqual(expected);
	expect(idsOf(articles.toReversed())).toEqual(expected);
});

test('of equal deadlines the newer article stands first', () => {
	const [a, b] = articlesWith({ older: {}, newer: {} });
	if (a === undefined || b === undefined) throw new Error('two articles expected');
	const older = { ...a, own: { date: day('2026-01-01'), isArchival: false } };
	const newer = { ...b, own: { date: day('2026-02-01'), isArchival: false } };
	expect(idsOf([older, newer])).toEqual(['newer', 'older']);
});

test.each([
	['2026-11-23', '2026年11月23日', '（今天）'],
	['2026-11-24', '2026年11月24日', '（还有 1 天）'],
	['2026-12-23', '2026年12月23日', '（还有 30 天）'],
	['2026-11-22', '2026年11月22日', ''],
])('a deadline %s is %s and says the days left while it is open: %s', (to, text, left) => {
	const [row] = policyRows(articlesWith({ p: { applyWindow: { to } } }), TODAY);
	expect(row).toMatchObject({ deadline: to, deadlineText: text, left, days: { applyTo: to } });
});

test('an upcoming policy has a deadline but no days to hurry', () => {
	const [row] = policyRows(
		articlesWith({ p: { applyWindow: { from: '2026-12-01', to: '2026-12-31' } } }),
		TODAY,
	);
	expect(row).toMatchObject({ deadlineText: '2026年12月31日', left: '' });
});

test('a row has empty text for what is unknown', () => {
	const [row] = policyRows(articlesWith({ p: {} }), TODAY);
	expect(row).toMatchObject({ issuer: '测试局', docNo: '', deadline: '', deadlineText: '', isLive: false });
});

test('the policies of the fixtures stand in the order a reader needs', () => {
	expect(idsOf(catalog.articles)).toEqual(['policy-soon', 'policy-open', 'policy-undated', 'policy-closed']);
});
