import { parseHTML } from 'linkedom';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { stringify } from 'yaml';
import { fitOf, questionOf } from '../../src/domain/explorer/fit.ts';
import { type ListingIndex, unpackListings } from '../../src/domain/explorer/rows/listing-index.ts';
import { readAddress } from '../../src/domain/explorer/wanted-address.ts';
import { buildWorld } from './world/built-world.ts';
import { textOf } from './world/built-site.ts';

const CONTENT = resolve('.cache/policy-content');
const DIST = resolve('.cache/policy-world');

/** Policies with every tie between a policy and a place, beside those of the fixture world. */
const POLICIES = {
	city: { level: '市' },
	'city-logistics': { level: '市', topics: ['物流仓储'] },
	country: { level: '国家', topics: ['高端装备', '物流仓储'] },
	suzhou: { level: '市', district: ['昆山'] },
	district: { level: '区', district: ['松江', '嘉定'], topics: ['生物医药'] },
	town: { level: '镇', issuer: ['松江区新桥镇人民政府'], district: ['松江'] },
	park: { level: '园区', parks: ['p-two'] },
	unplaced: {},
	closed: { level: '市', applyWindow: { to: '2026-11-22' } },
	undated: { level: '市', applyWindow: undefined },
};

function writePolicies(): void {
	rmSync(CONTENT, { recursive: true, force: true });
	cpSync('tests/fixtures/world', CONTENT, { recursive: true });
	const sale = readFileSync(join(CONTENT, 'listings/l-sale.md'), 'utf8');
	writeFileSync(join(CONTENT, 'listings/ks-0001.md'), sale.replaceAll('奉贤', '昆山'));
	for (const [id, { topics = [], district = [], parks = [], ...policy }] of Object.entries<
		Record<string, unknown>
	>(POLICIES)) {
		const head = {
			title: `政策往返测试：${id}`,
			publishDate: '2026-11-20',
			kind: '通知',
			category: '通知',
			...{ topics, district, parks },
			policy: { issuer: ['测试局'], applyWindow: { to: '2026-12-31' }, ...policy },
		};
		writeFileSync(join(CONTENT, `articles/2026/way-${id}.md`), `---\n${stringify(head)}---\n\n正文。\n`);
	}
}

beforeAll(async () => {
	writePolicies();
	await buildWorld(CONTENT, DIST);
});

const LIVE = new Set(['即将截止', '申报中', '即将开始']);

/** What pages of a built site say about policies and places. */
function siteIn(dist: string) {
	const pageOf = (path: string) => parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8')).document;
	const index: ListingIndex = JSON.parse(readFileSync(join(dist, 'api/explorer.json'), 'utf8'));
	const rows = unpackListings(index);
	const foldersIn = (folder: string) =>
		readdirSync(join(dist, folder), { withFileTypes: true })
			.filter((entry) => entry.isDirectory() && !['category', 'page'].includes(entry.name))
			.map(({ name }) => `/${folder}/${name}/`);
	const policyPaths = foldersIn('news').filter(
		(path) => pageOf(path).querySelector('aside[aria-label="政策信息"]') !== null,
	);
	/** The live policies that a place cites. */
	const citesOf = (path: string) =>
		[...pageOf(path).querySelectorAll('main policy-state')].flatMap((state) => {
			const href = state.closest('li')?.querySelector('a')?.getAttribute('href');
			return typeof href === 'string' && LIVE.has(textOf(state, '.badge')) ? [href] : [];
		});
	const places = [
		...rows.map(({ id }) => ({ kind: 'listing', path: `/listings/${id}/` })),
		...foldersIn('parks').map((path) => ({ kind: 'park', path })),
	].map((place) => ({
		...place,
		cites: citesOf(place.path),
		isInCity: readFileSync(join(dist, place.path, 'index.html'), 'utf8').includes('"addressRegion":"上海市"'),
	}));
	const policies = policyPaths.map((path) => {
		const section = [...pageOf(path).querySelectorAll('section')].find(
			(each) => each.querySelector('h2')?.textContent === '适用的园区和房源',
		);
		const links = [...(section?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href') ?? '');
		return { path, words: section?.textContent ?? '', links };
	});
	/** The listings that the explorer shows for an address: proven ones and those it cannot tell. */
	const explored = (href: string) => {
		const { wanted } = readAddress(new URL(href, 'https://example.com').searchParams, index);
		const question = questionOf(wanted, '2026-11-23');
		return rows.filter((row) => fitOf(row, question)?.missing === 0).map(({ id }) => `/listings/${id}/`);
	};
	return { places, policies, explored };
}

describe.each([
	['the fixture world', () => inject('dist')],
	['the real content', () => inject('realDist')],
	['a world with every kind of policy', () => DIST],
])('in %s', (_, dist) => {
	test('a policy leads to a place exactly when the place cites the policy', () => {
		const { places, policies, explored } = siteIn(dist());
		expect(policies.length).toBeGreaterThan(2);
		expect(places.some(({ cites }) => cites.length > 0)).toBe(true);
		for (const { path, words, links } of policies) {
			const citing = places.filter(({ cites }) => cites.includes(path));
			const ofKind = (kind: string) =>
				citing.filter((place) => place.kind === kind).map((place) => place.path);
			const [listings, parks] = [ofKind('listing'), ofKind('park')];
			const explore = links.find((href) => href.startsWith('/listings/?') || href === '/listings/');
			// Each place that is named cites it, and three of each are named where there are so many.
			const named = links.filter((href) => href !== explore && /^\/(listings|parks)\/./.test(href));
			expect(citing.map((place) => place.path)).toEqual(expect.arrayContaining(named));
			if (words.includes('全市适用')) {
				const all = places.filter(({ isInCity }) => isInCity);
				expect([links.length, citing.length], path).toEqual([1, all.length]);
				expect(explored(explore ?? '').toSorted(), path).toEqual(listings.toSorted());
				continue;
			}
			expect(named.length, path).toBe(Math.min(3, listings.length) + Math.min(3, parks.length));
			expect(Number(/适用的园区 (\d+) 个/.exec(words)?.[1] ?? 0), path).toBe(parks.length);
			expect(Number(/在租售房源 (\d+) 套/.exec(words)?.[1] ?? 0), path).toBe(listings.length);
			// The explorer has all of them, and no others when the link says so.
			expect(explored(explore ?? '/listings/'), path).toEqual(expect.arrayContaining(listings));
			if (/看(?:这|全部) \d+ 套/.test(words))
				expect(explored(explore ?? '').toSorted(), path).toEqual(listings.toSorted());
		}
	});
});

test('a policy that is closed, has no window or no known place leads nowhere', () => {
	const { policies } = siteIn(DIST);
	const silent = policies.filter(({ links }) => links.length === 0).map(({ path }) => path);
	expect(silent.filter((path) => path.includes('way-'))).toEqual([
		'/news/way-closed/',
		'/news/way-undated/',
		'/news/way-unplaced/',
	]);
});

test('a policy for everybody is one link, a policy for a few names them', () => {
	const { policies } = siteIn(DIST);
	const linksOf = (id: string) => policies.find(({ path }) => path === `/news/way-${id}/`)?.links;
	expect(linksOf('city')).toEqual(['/listings/?district=shanghai']);
	expect(linksOf('park')).toEqual(['/parks/p-two/']);
	expect(linksOf('town')?.slice(1)).toEqual(['/parks/p-one/', '/listings/l-full/']);
});
