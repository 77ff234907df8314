import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Host, hostSchema } from '../../../../src/domain/host/host.ts';
import { redirectPlan, redirectsOf } from '../../../../src/domain/host/redirects.ts';
import type { LegacyUrl } from '../../../../src/domain/schema/legacy-urls.ts';

const TARGET = '/news/{id}/';
const OLD_POST = '/index.php/post/{id}.html';
const posts = (count: number): LegacyUrl[] =>
	Array.from({ length: count }, (_, i) => ({
		from: `/index.php/post/${i + 1}.html`,
		to: `/news/${i + 1}/`,
	}));
const own: LegacyUrl = { from: '/old/plan.html', to: '/news/plan/' };

/** Where rules send a path: exact ones first, then patterns, as hosts do. */
function sent(path: string, { rules }: ReturnType<typeof redirectPlan>): string | undefined {
	const exact = rules.exact.find(({ from }) => from === path);
	if (exact !== undefined) return exact.to;
	for (const { from, to } of rules.patterns) {
		const [before = '', after = ''] = from.split('{id}');
		const id = path.slice(before.length, path.length - after.length);
		if (path === before + id + after && /^[^/]+$/.test(id)) return to.replace('{id}', id);
	}
	return undefined;
}

const planFor = (host: Host, table: readonly LegacyUrl[], patterns = [OLD_POST]) =>
	redirectPlan(host, table, redirectsOf(table, patterns, TARGET));

test('ten thousand numbered posts are one pattern, the rest stays exact', () => {
	expect(redirectsOf([...posts(10_000), own], [OLD_POST], TARGET)).toMatchObject({
		patterns: [{ from: OLD_POST, to: TARGET }],
		exact: [own],
	});
});

test('a pattern that no article has is left out', () => {
	expect(redirectsOf([own], [OLD_POST], TARGET)).toMatchObject({ patterns: [], exact: [own] });
});

test('an address that looks like a numbered post and leads elsewhere goes before the pattern', () => {
	const moved = { from: '/index.php/post/7.html', to: '/news/merged/' };
	const table = [own, ...posts(3), moved];
	expect(redirectsOf(table, [OLD_POST], TARGET).exact).toEqual([moved, own]);
	expect(sent(moved.from, planFor('cloudflare', table))).toBe('/news/merged/');
});

test.each(['/{id}', '/{id}.html', '/?p={id}', '/a/{id}/{id}.html', '/a/{id}x', '/post/{id}.html?a=1'])(
	'%s is no pattern for a host: it would catch other pages, or cannot be written',
	(pattern) => {
		const table = [{ from: pattern.replaceAll('{id}', '5'), to: '/news/5/' }];
		expect(redirectsOf(table, [pattern], TARGET)).toMatchObject({ patterns: [], exact: table });
	},
);

test('a site that replaces no other has no old addresses with a query', () => {
	expect(redirectsOf([own], [], TARGET).queries).toEqual([]);
	expect(redirectsOf([own], [OLD_POST], TARGET).queries).toContainEqual({ path: '/', key: 'id', to: TARGET });
	expect(planFor('cloudflare', [own]).rules.queries).toEqual([]);
	expect(planFor('netlify', [own]).rules.queries).toHaveLength(2);
});

describe('on a host', () => {
	const table = [...posts(5000), own, { from: '/?p=1', to: '/news/1/' }];

	test('without redirects every address that can be a file is one', () => {
		for (const host of ['any', 'github-pages', 'gitee-pages', 'oss', 'cos'] as const) {
			const { rules, copies } = planFor(host, table);
			expect(rules).toEqual({ patterns: [], exact: [], queries: [] });
			expect(copies).toHaveLength(5001);
		}
	});

	test('with redirects none is a file', () => {
		for (const host of ['netlify', 'cloudflare', 'vercel', 'nginx', 'caddy'] as const)
			expect(planFor(host, table).copies).toEqual([]);
		expect(planFor('netlify', table).rules).toMatchObject({ patterns: [], exact: table });
	});

	test('what is over the limit of a host gets a file', () => {
		const scattered = Array.from({ length: 2500 }, (_, i) => ({
			from: `/old/a${i}.html`,
			to: `/news/a${i}/`,
		}));
		const { rules, copies } = planFor('cloudflare', [...posts(10), ...scattered]);
		expect(rules.exact.length + rules.patterns.length).toBe(2000);
		expect(copies).toEqual(scattered.slice(1999));
	});

	test('every old address arrives at its page, by a rule or a file', () => {
		const address = fc.record({
			from: fc
				.constantFrom('/index.php/post/', '/post/', '/old/', '/')
				.chain((folder) => fc.nat(40).map((id) => `${folder}${id}.html`)),
			to: fc.nat(40).map((id) => `/news/${id}/`),
		});
		fc.assert(
			fc.property(
				fc.uniqueArray(address, { selector: ({ from }) => from, maxLength: 60 }),
				fc.constantFrom('netlify', 'cloudflare', 'vercel', 'oss'),
				(list, host: Host) => {
					const plan = planFor(host, list, [OLD_POST, '/post/{id}.html', '/{id}.html']);
					for (const { from, to } of list) {
						const copy = plan.copies.find((each) => each.from === from);
						expect(sent(from, plan) ?? copy?.to, from).toBe(to);
					}
				},
			),
		);
	});
});

test.each([
	['cloudflare', 'cloudflare'],
	['Cloudflare Pages', 'cloudflare'],
	['阿里云 OSS', 'oss'],
	['Nginx', 'nginx'],
	['不确定', 'any'],
])('%s is the host %s', (word, host) => {
	expect(hostSchema.parse(word)).toBe(host);
});
