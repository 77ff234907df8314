import { describe, expect, test } from 'vitest';
import { ADDRESS } from '../../../../src/commands/doctor/address-check.ts';
import { CONTENT, LISTING, POLICY, SAMPLE } from '../../../../src/commands/doctor/content-check.ts';
import { diagnose, doctorJson, doctorText } from '../../../../src/commands/doctor/doctor-report.ts';
import type { Check, Surroundings } from '../../../../src/commands/doctor/finding.ts';
import { HOST } from '../../../../src/commands/doctor/host-check.ts';
import { LEAD } from '../../../../src/commands/doctor/lead-check.ts';
import { DISK, GIT, isInRange, NODE } from '../../../../src/commands/doctor/machine-check.ts';
import { looksMadeUp, PLACEHOLDER } from '../../../../src/commands/doctor/placeholder-check.ts';
import { RECORD } from '../../../../src/commands/doctor/record-check.ts';
import { textsIn } from '../../../../src/commands/doctor/surroundings.ts';
import { groupArticles } from '../../../../src/domain/catalog/catalog-groups.ts';
import { CONTENT_VERSION } from '../../../../src/domain/catalog/content-version.ts';
import { type Site, siteSchema } from '../../../../src/domain/catalog/site.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { madeArticle, madeListing, SITE } from '../../made-entry.ts';
import { catalog } from '../../world.ts';

const site = (fields: object = {}): Site =>
	siteSchema.parse({ ...SITE, contact: { ...SITE.contact }, schemaVersion: CONTENT_VERSION, ...fields });

const IN_ORDER: Surroundings = {
	today: day('2026-06-15'),
	node: { running: '24.21.0', needed: '^20.19.0 || >=22.12.0' },
	history: 'whole',
	uncommitted: 0,
	scripts: new Set(),
	site: site({
		host: 'nginx',
		compliance: { icp: '沪ICP备20261234号-1', police: '沪公网安备 31011702001234号' },
	}),
	siteTexts: new Map([['url', 'https://rent.sh.cn']]),
	siteUrl: 'https://example.com',
	problems: 0,
	catalog: { ...catalog, listings: [], parks: [], articles: [], articlesBy: groupArticles([]) },
	disk: { free: 9e10, cache: 1e6 },
};

const levels = (check: Check, changed: Partial<Surroundings> = {}) =>
	check.findings({ ...IN_ORDER, ...changed }).map(({ level }) => level);
const texts = (check: Check, changed: Partial<Surroundings> = {}) =>
	check
		.findings({ ...IN_ORDER, ...changed })
		.map(({ text, fix }) => `${text} ${fix ?? ''}`)
		.join('\n');

test('what is in order is called so, and only the form that goes nowhere is not', () => {
	const findings = diagnose(IN_ORDER).filter(({ level }) => level !== 'fine');
	expect(findings.map(({ check }) => check)).toEqual(['需求表单']);
});

test('every finding that is not in order has a fix, and none that is', () => {
	const bad = diagnose({
		...IN_ORDER,
		node: { running: '18.0.0', needed: '>=22.12.0' },
		history: 'shallow',
		uncommitted: 2,
		site: site({ url: 'http://localhost', host: 'oss' }),
		siteUrl: 'http://localhost/x',
		siteTexts: new Map([['leads.endpoint', 'https://leads.example.com/leads']]),
		problems: 3,
		catalog,
		disk: { free: 1e6, cache: 1e11 },
	});
	expect(bad.filter(({ level }) => level === 'must').length).toBeGreaterThan(4);
	for (const { level, fix } of bad) expect(fix === undefined).toBe(level === 'fine');
});

test.each([
	['20.19.0', true],
	['20.18.9', false],
	['21.9.0', false],
	['22.12.0', true],
	['22.11.9', false],
	['24.0.0', true],
	['18.20.0', false],
])('Node %s is enough: %s', (running, isEnough) => {
	const node = { running, needed: '^20.19.0 || >=22.12.0' };
	expect(isInRange(running, node.needed)).toBe(isEnough);
	expect(levels(NODE, { node })).toEqual([isEnough ? 'fine' : 'must']);
});

test('without a whole history, prices have none', () => {
	expect(texts(GIT, { history: 'shallow' })).toContain('git fetch --unshallow');
	expect(levels(GIT, { history: 'no-git' })).toEqual(['should']);
	expect(levels(GIT, { history: 'none' })).toEqual(['should']);
	expect(levels(GIT, { uncommitted: 3 })).toEqual(['fine', 'should']);
});

test.each([
	[9e10, 1e6, ['fine', 'fine']],
	[1e9, 1e6, ['should', 'fine']],
	[1e8, 1e6, ['must', 'fine']],
	[undefined, 9e9, ['should']],
])('with %s bytes free and %s in the cache', (free, cache, expected) => {
	expect(levels(DISK, { disk: { free, cache } })).toEqual(expected);
});

describe('placeholders', () => {
	test.each([
		['leads.endpoint', 'https://leads.example.com/leads', 'must'],
		['contact.email', 'a@example.com', 'must'],
		['compliance.icp', '沪ICP备12345678号-1', 'must'],
		['leads.privacy.handler', '某某园区管理有限公司', 'must'],
		['leads.privacy.handlerContact', '地址和电话', 'must'],
		['contact.hotline.number', '13800138000', 'should'],
		['contact.phones.0.number', '400 000 0000', 'should'],
		['contact.phones.0.number', '021-12345678', 'should'],
		['contact.hotline.number', '400 0123 021', 'fine'],
		['contact.phones.0.number', '13524678515', 'fine'],
		['description', '从 2000000 平方米里选', 'fine'],
	])('%s: %s is %s', (field, text, level) => {
		expect(levels(PLACEHOLDER, { siteTexts: new Map([[field, text]]) })).toEqual([level]);
	});

	test('a short run of digits is no number', () => {
		expect(looksMadeUp('123456')).toBe(false);
	});

	test('texts are found at any depth', () => {
		expect([...textsIn({ a: 'x', b: [{ c: 1 }, null, true] })]).toEqual([
			['a', 'x'],
			['b.0.c', '1'],
		]);
	});
});

test.each([
	['https://rent.sh.cn', ['fine']],
	['https://rent.sh.cn/', ['fine']],
	['http://rent.sh.cn', ['must']],
	['http://localhost:4321', ['must']],
	['https://127.0.0.1', ['must']],
	['https://rent.sh.cn/park/', ['must']],
	['http://rent.sh.cn/?a', ['must', 'must']],
	['https://1.2.3.4', ['should']],
	['rent.sh.cn', ['must']],
])('the address %s', (siteUrl, expected) => {
	expect(levels(ADDRESS, { siteUrl })).toEqual(expected);
});

describe('registration numbers', () => {
	const of = (icp: string | undefined, police: string | undefined, host = 'nginx') =>
		levels(RECORD, { site: site({ host, compliance: { icp, police } }) });
	const GOOD = ['沪ICP备20261234号-1', '沪公网安备 31011702001234号'] as const;

	test('in order', () => {
		expect(of(...GOOD)).toEqual(['fine', 'fine']);
		expect(of('粤ICP备2021012345号-2', '粤公网安备44030702001234号')).toEqual(['fine', 'fine']);
		expect(texts(RECORD)).toContain('https://beian.miit.gov.cn/');
	});

	test('missing ones must be there only on hosts in the mainland', () => {
		expect(of(undefined, undefined)).toEqual(['should', 'should']);
		expect(of(undefined, undefined, 'oss')).toEqual(['must', 'should']);
	});

	test.each([
		['too few digits', '沪ICP备123456号-1', 'should'],
		['the number of the company, not of the site', '沪ICP备20261234号', 'should'],
	])('%s', (_, icp, level) => {
		expect(of(icp, GOOD[1])).toEqual([level, 'fine']);
	});

	test('the province of the police number must be that of its digits', () => {
		expect(of(GOOD[0], '京公网安备 31011702001234号')).toEqual(['fine', 'must']);
	});
});

describe('leads', () => {
	const privacy = {
		handler: '甲公司',
		handlerContact: '021-57812345',
		rightsContact: '021-57812345',
		retentionDays: 90,
	};
	const of = (leads: object) => ({ site: site({ leads: { ...leads, privacy } }) });

	test('that go nowhere are a choice, and its price is said', () => {
		expect(levels(LEAD)).toEqual(['should']);
		expect(texts(LEAD)).toContain('什么也不上传');
	});

	test('to an endpoint are fine, but not to the own computer', () => {
		expect(levels(LEAD, of({ provider: 'post', endpoint: 'https://leads.rent.sh.cn/leads' }))).toEqual([
			'fine',
		]);
		expect(texts(LEAD, of({ provider: 'post', endpoint: 'https://a.rent.sh.cn/x' }))).toContain(
			'--send-test-lead',
		);
		expect(levels(LEAD, of({ provider: 'post', endpoint: 'http://localhost:8080/leads' }))).toEqual(['must']);
	});

	test('to a service abroad are named', () => {
		const leads = { provider: 'form', service: 'web3forms', accessKey: '1234567890ab' };
		expect(texts(LEAD, of(leads))).toContain('Web3Forms 的服务器在境外');
	});
});

test('the command that knows the limits of hosts is named once it is there', () => {
	expect(texts(HOST)).not.toContain('check:host');
	expect(texts(HOST, { scripts: new Set(['check:host']) })).toContain('npm run check:host');
	expect(levels(HOST, { site: site() })).toEqual(['should']);
});

describe('content', () => {
	test('with problems stops the site', () => {
		expect(levels(CONTENT, { problems: 2 })).toEqual(['must']);
	});

	test('in an older version has its command', () => {
		expect(texts(CONTENT, { site: site({ schemaVersion: 1 }) })).toContain('npm run upgrade:content');
	});

	test('listings that nobody has confirmed are named, let ones are not', () => {
		const made = (id: string, updatedDate: string, status = '可租售') =>
			madeListing(id, { updatedDate, publishDate: '2026-01-01', status });
		const listings = [
			made('old', '2026-01-05'),
			made('older', '2026-04-01'),
			made('new', '2026-06-10'),
			made('let', '2026-01-05', '已租售'),
		];
		const said = texts(LISTING, { catalog: { ...catalog, listings } });
		expect(said).toContain('已经不在列表里：old ');
		expect(said).toContain('待核实：older ');
		expect(said).not.toContain('let');
	});

	test('samples that are still shown are counted', () => {
		const listings = [madeListing('a', { sample: true }), madeListing('b')];
		const articles = [madeArticle('c', 'news', { sample: true })];
		expect(texts(SAMPLE, { catalog: { ...catalog, listings, parks: [], articles } })).toContain(
			'还有 2 个示例',
		);
	});

	test('a policy that is over and still on top is named', () => {
		const policy = { issuer: ['甲局'], applyWindow: { to: '2026-06-01' } };
		const pinned = (id: string, fields: object) =>
			madeArticle(id, 'news', { pinnedUntil: '2026-12-31', policy, ...fields });
		const articles = [
			pinned('over', {}),
			pinned('expired', { policy: { issuer: ['甲局'], effectiveTo: '2026-01-01' } }),
			pinned('open', { policy: { ...policy, applyWindow: { to: '2026-07-01' } } }),
			pinned('unpinned', { pinnedUntil: '2026-06-01' }),
		];
		const said = texts(POLICY, { catalog: { ...catalog, articles, articlesBy: groupArticles(articles) } });
		expect(said).toMatch(/政策 over 已截止.*\n政策 expired 已失效/);
		expect(said).not.toMatch(/open|unpinned/);
	});
});

test('the report puts what must be mended first, with its fix', () => {
	const findings = diagnose(IN_ORDER, [
		NODE,
		LEAD,
		{ name: '甲', findings: () => [{ level: 'must', text: '坏了', fix: '修' }] },
	]);
	expect(doctorText(findings).split('\n').slice(0, 4)).toEqual([
		'必须修（1）',
		'  ✗ [甲] 坏了',
		'    → 修',
		'',
	]);
	expect(JSON.parse(doctorJson(findings))).toMatchObject({
		counts: { must: 1, should: 1, fine: 1 },
		findings: [{ check: 'Node', level: 'fine' }, { check: '需求表单' }, { check: '甲', fix: '修' }],
	});
});
