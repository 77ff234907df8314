import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { liveFindings } from '../../../../src/commands/doctor/live/live-check.ts';
import { askLiveSite, type LiveSite } from '../../../../src/commands/doctor/live/live-site.ts';
import { headerPolicy } from '../../../../src/integrations/html/content-security-policy.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { type Loopback, loopback } from '../../../loopback.ts';

const TODAY = day('2026-11-29');
const OLD = { from: 'index.php/post/1.html', to: 'news/1/' };
const SITE = { compliance: { icp: '沪ICP备20261234号-1' } };
const HEADERS = {
	'content-security-policy': "frame-ancestors 'none'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'permissions-policy': 'camera=()',
	'strict-transport-security': 'max-age=31536000',
};

interface Broken {
	home?: number | 'hang';
	headers?: Record<string, string>;
	body?: string;
	missing?: number;
	old?: [status: number, location?: string];
	robots?: string;
	sitemap?: number;
	plain?: [status: number, location?: string];
}

let broken: Broken = {};
let secure: Loopback;
let plain: Loopback;

beforeEach(async () => {
	broken = {};
	secure = await loopback((request, response) => {
		const path = request.url ?? '';
		const answer = (status: number, body: string, more: Record<string, string> = {}) =>
			response.writeHead(status, { ...(broken.headers ?? HEADERS), ...more }).end(body);
		if (path === '/') {
			if (broken.home !== 'hang') answer(broken.home ?? 200, broken.body ?? `页脚 ${SITE.compliance.icp}`);
		} else if (path === `/${OLD.from}`) {
			const [status, location] = broken.old ?? [301, '/news/1/'];
			answer(status, '', location === undefined ? {} : { location });
		} else if (path === '/robots.txt')
			answer(200, broken.robots ?? 'Sitemap: https://a.example/sitemap-index.xml\n');
		else if (path === '/sitemap-index.xml') answer(broken.sitemap ?? 200, '<sitemapindex></sitemapindex>');
		else answer(broken.missing ?? 404, '没有');
	}, true);
	plain = await loopback((_, response) => {
		const [status, location = `${secure.url}/`] = broken.plain ?? [301];
		response.writeHead(status, status < 400 && status >= 300 ? { location } : {}).end();
	});
});
afterEach(async () => {
	await secure.close();
	await plain.close();
});

/** Short only where an answer never comes: beside other work a connection takes its time. */
const visit = () => {
	const timeoutMs = broken.home === 'hang' ? 3000 : 30_000;
	return askLiveSite({ url: `${secure.url}/`, old: OLD, plainUrl: `${plain.url}/`, timeoutMs });
};
/** Findings besides the certificate, which is self-signed. */
const found = async () =>
	liveFindings(await visit(), SITE, TODAY)
		.slice(1)
		.filter(({ level }) => level !== 'fine')
		.map(({ level, text }) => `${level} ${text}`);

test('a site in order has nothing to mend but the certificate that signed itself', async () => {
	const findings = liveFindings(await visit(), SITE, TODAY);
	expect(findings.filter(({ level }) => level !== 'fine').map(({ level, text }) => [level, text])).toEqual([
		['must', '浏览器不认这张证书（DEPTH_ZERO_SELF_SIGNED_CERT）'],
	]);
	expect(findings).toHaveLength(6);
	expect(secure.requests.every((request) => request.startsWith('GET '))).toBe(true);
});

describe('what is wrong is named', () => {
	test.each<[string, Broken, string]>([
		['the front page fails', { home: 500 }, 'must 首页打不开（500）'],
		['it hangs', { home: 'hang' }, 'must 首页打不开（3 秒没有回答）'],
		[
			'headers are missing',
			{ headers: { ...HEADERS, 'referrer-policy': '', 'strict-transport-security': 'max-age=0' } },
			'should 缺少响应头：strict-transport-security（浏览器以后只走加密）、referrer-policy（不把网址带给别的网站）',
		],
		['the number is not on the page', { body: '页脚' }, 'must 首页上没有备案号 沪ICP备20261234号-1'],
		['every page is there', { missing: 200 }, 'should 不存在的网页回答 200，应为 404'],
		['old addresses are dead', { old: [404] }, 'must 旧网址 /index.php/post/1.html 打不开（404）'],
		[
			'they lead elsewhere',
			{ old: [301, '/'] },
			'must 旧网址 /index.php/post/1.html 转到了 /，应为 /news/1/',
		],
		['the sitemap is missing', { sitemap: 404 }, 'should 搜索引擎读不到 sitemap-index.xml（404）'],
		['robots.txt is another one', { robots: 'User-agent: *\n' }, 'should robots.txt 里没有网站地图'],
		['http is served', { plain: [200] }, 'should http 没有转到 https（200）'],
		['http is redirected for now', { plain: [302] }, 'should http 只是暂时转到 https（302）'],
		['http leads to http', { plain: [301, 'http://a.example/'] }, 'should http 没有转到 https（301）'],
	])('%s', async (_, what, message) => {
		broken = what;
		const messages = await found();
		expect(messages.map((each) => each.slice(0, message.length))).toEqual([message]);
	});

	test('a copy at the old address is in order', async () => {
		broken = { old: [200] };
		expect(await found()).toEqual([]);
	});

	test('a server that is not there', async () => {
		const { url } = secure;
		await secure.close();
		const live = await askLiveSite({ url: `${url}/`, old: OLD, timeoutMs: 30_000 });
		expect(liveFindings(live, SITE, TODAY).map(({ level, text }) => `${level} ${text}`)).toEqual([
			'must 没有连上加密的网站',
			`must 首页打不开（ECONNREFUSED）：${url}/`,
		]);
	});
});

test.each([
	['2026-11-28', undefined, 'must', '已经到期'],
	['2026-12-05', undefined, 'must', '只剩 6 天'],
	['2026-12-15', undefined, 'should', '还有 16 天'],
	['2027-02-01', undefined, 'fine', '还有 64 天'],
	['2027-02-01', 'ERR_TLS_CERT_ALTNAME_INVALID', 'must', 'ERR_TLS_CERT_ALTNAME_INVALID'],
])('a certificate until %s with the fault %s', async (until, fault, level, words) => {
	const live: LiveSite = { ...(await visit()), certificate: { until, fault } };
	const [first] = liveFindings(live, SITE, TODAY);
	expect(first?.level).toBe(level);
	expect(first?.text).toContain(words);
});

test('the headers asked for are those that the build writes', () => {
	const written = ['src/integrations', 'src/domain/host']
		.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
		)
		.filter((path) => path.endsWith('.ts'))
		.map((path) => readFileSync(path, 'utf8').toLowerCase())
		.join('\n');
	for (const name of Object.keys(HEADERS)) expect(written).toContain(name);
	expect(headerPolicy([])).toContain('frame-ancestors');
});
