import type { Site } from '../../../domain/catalog/site.ts';
import type { CalendarDate } from '../../../domain/units/calendar-date.ts';
import { fine, type Finding, must, should } from '../finding.ts';
import type { LiveSite } from './live-site.ts';
import type { PageAnswer } from './page-answer.ts';

/** A certificate that ends within so many days is not renewed by itself any more. */
const DAYS_LEFT = 20;
const DAYS_LEFT_AT_ALL = 7;

/** The headers that the build writes for hosts which read `_headers`, with what a value must have. */
const HEADERS: readonly (readonly [name: string, has: RegExp, what: string])[] = [
	['strict-transport-security', /max-age=[1-9]/, '浏览器以后只走加密'],
	['x-content-type-options', /nosniff/, '不猜文件类型'],
	['referrer-policy', /./, '不把网址带给别的网站'],
	['permissions-policy', /./, '不用摄像头和定位'],
	['content-security-policy', /frame-ancestors/, '别的网站不能把网页套进框里'],
];

const faultIn = (answer: PageAnswer) => ('fault' in answer ? answer.fault : undefined);
const statusIn = (answer: PageAnswer) => ('fault' in answer ? undefined : answer.status);
const bodyIn = (answer: PageAnswer) => ('fault' in answer ? '' : answer.body);
const header = (answer: PageAnswer, name: string) => ('fault' in answer ? undefined : answer.headers[name]);
const said = (answer: PageAnswer) => faultIn(answer) ?? String(statusIn(answer));
const isForGood = (status: number | undefined) => status === 301 || status === 308;

function certificateFindings({ url, certificate }: LiveSite, today: CalendarDate): Finding[] {
	if (!url.startsWith('https:')) return [must(`网址没有加密：${url}`, '请在空间里开通 https')];
	if (certificate === undefined) return [must('没有连上加密的网站', '请在空间里开通 https，看证书是否装好')];
	const { until, fault } = certificate;
	// A certificate may end in a year that no day of ours has.
	const left = Math.round((Date.parse(until) - Date.parse(today)) / 86_400_000);
	if (left < 0) return [must(`证书 ${until} 已经到期，浏览器会拦住访客`, '请立刻续期')];
	if (fault !== undefined)
		return [must(`浏览器不认这张证书（${fault}）`, '请换成公认机构签发、域名相符的证书，并装上中间证书')];
	const renew = '请看自动续期是否还在运行';
	if (left <= DAYS_LEFT_AT_ALL) return [must(`证书 ${until} 到期，只剩 ${left} 天`, renew)];
	return left <= DAYS_LEFT
		? [should(`证书 ${until} 到期，还有 ${left} 天`, renew)]
		: [fine(`证书到 ${until}，还有 ${left} 天`)];
}

function plainFindings({ plain }: LiveSite): Finding[] {
	if (plain === undefined) return [];
	if (faultIn(plain) !== undefined)
		return [should(`http:// 的网址打不开（${said(plain)}）`, '请让它转到 https://')];
	const isSecure = /^https:/i.test(header(plain, 'location') ?? '');
	if (isForGood(statusIn(plain)) && isSecure) return [fine('http 永久转到 https')];
	return [
		should(
			isSecure ? `http 只是暂时转到 https（${said(plain)}）` : `http 没有转到 https（${said(plain)}）`,
			'请在空间里打开“强制 HTTPS”（301）',
		),
	];
}

function headerFindings({ home }: LiveSite): Finding[] {
	const lacking = HEADERS.filter(([name, has]) => !has.test(header(home, name) ?? ''));
	if (lacking.length === 0) return [fine('安全响应头都在')];
	const names = lacking.map(([name, , what]) => `${name}（${what}）`).join('、');
	return [
		should(`缺少响应头：${names}`, '能读 _headers 的空间会自己加；别的请照 dist/_headers 在空间或服务器里配'),
	];
}

function recordFindings({ home }: LiveSite, { compliance }: Pick<Site, 'compliance'>): Finding[] {
	const body = bodyIn(home);
	return Object.values(compliance).flatMap((number) =>
		number === undefined || body.includes(number)
			? []
			: [must(`首页上没有备案号 ${number}`, '网站不是用现在的设置生成的：请重新生成、上传')],
	);
}

function fileFindings({ robots, sitemap }: LiveSite): Finding[] {
	const lacking = [
		...(statusIn(robots) === 200 ? [] : [`robots.txt（${said(robots)}）`]),
		...(statusIn(sitemap) === 200 && bodyIn(sitemap).includes('<sitemapindex')
			? []
			: [`sitemap-index.xml（${said(sitemap)}）`]),
	];
	if (lacking.length > 0) return [should(`搜索引擎读不到 ${lacking.join('、')}`, '请把 dist/ 整个重新上传')];
	return /^Sitemap: /m.test(bodyIn(robots))
		? [fine('robots.txt 和网站地图都在')]
		: [should('robots.txt 里没有网站地图', '空间可能换成了自己的 robots.txt，请关掉它')];
}

function missingFindings({ missing }: LiveSite): Finding[] {
	return statusIn(missing) === 404
		? [fine('不存在的网页回答 404')]
		: [
				should(
					`不存在的网页回答 ${said(missing)}，应为 404`,
					'请在空间里把错误页设为 404.html，并且状态码是 404，否则搜索引擎会收录错误页',
				),
			];
}

function oldFindings({ old, url }: LiveSite): Finding[] {
	if (old === undefined) return [];
	const { from, to, answer } = old;
	const location = header(answer, 'location');
	const target = new URL(to, url);
	if (isForGood(statusIn(answer)) && location !== undefined && URL.canParse(location, new URL(from, url))) {
		const reached = new URL(location, new URL(from, url));
		return reached.pathname === target.pathname
			? [fine(`旧网址 /${from} 永久转到新网页`)]
			: [
					must(
						`旧网址 /${from} 转到了 ${reached.pathname}，应为 ${target.pathname}`,
						'请检查空间里的转址规则',
					),
				];
	}
	if (statusIn(answer) === 200) return [fine(`旧网址 /${from} 有副本，可以打开`)];
	return [
		must(
			`旧网址 /${from} 打不开（${said(answer)}）`,
			'请在 site.yml 写对 host 再生成、上传；nginx 上要关掉认领 .php/ 的处理（见 README 的 Deploy）',
		),
	];
}

/** What is wrong with a live site. Pure. @param today the day of the visit */
export function liveFindings(live: LiveSite, site: Pick<Site, 'compliance'>, today: CalendarDate): Finding[] {
	const of = certificateFindings(live, today);
	if (statusIn(live.home) !== 200)
		return [...of, must(`首页打不开（${said(live.home)}）：${live.url}`, '请检查域名解析和空间')];
	return [
		...of,
		...plainFindings(live),
		...headerFindings(live),
		...recordFindings(live, site),
		...missingFindings(live),
		...oldFindings(live),
		...fileFindings(live),
	];
}
