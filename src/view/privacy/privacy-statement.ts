import type { Site } from '../../domain/catalog/site.ts';
import { leadDestination } from '../../domain/lead/lead-destination.ts';
import { thanksUrl } from '../../domain/urls.ts';
import { phoneText } from '../lead/contact.ts';
import { type StoredItem, storedItems } from './device-storage.ts';

/** What the privacy page says of a site with its settings. The words of its editors stand before it. */
export interface PrivacyStatement {
	sections: readonly { title: string; points: readonly string[] }[];
	stored: readonly Pick<StoredItem, 'key' | 'storage' | 'what' | 'until'>[];
	/** Whether a visitor can choose not to be counted. */
	isCounted: boolean;
}

/** Hosts whose machines are outside mainland China, by their name. */
const HOSTS_ABROAD: Readonly<Partial<Record<Site['host'], string>>> = {
	netlify: 'Netlify',
	cloudflare: 'Cloudflare',
	vercel: 'Vercel',
	'github-pages': 'GitHub',
};

const PROGRAMS = { umami: 'Umami', goatcounter: 'GoatCounter', plausible: 'Plausible' } as const;

const hostOf = (url: string) => new URL(url).host;

function countingPoints({ analytics, views }: Site): string[] {
	const { provider, endpoint, retentionDays } = analytics;
	const points: string[] = [];
	if (provider !== 'none' && endpoint !== undefined)
		points.push(
			`统计访问：用 ${PROGRAMS[provider]} 程序，装在 ${hostOf(endpoint)}，为了知道哪些内容有人看。网页打开、浏览器空闲时告诉它网页地址（不含搜索词和筛选条件）和从哪个网站来（只到域名）；它收到时还能看到您的 IP 地址和浏览器类型。保存 ${retentionDays} 天`,
		);
	if (views.endpoint !== undefined)
		points.push(
			`显示浏览数：文章页向 ${hostOf(views.endpoint)} 查询这一篇看过多少次，它收到查询时能看到您的 IP 地址和浏览器类型`,
		);
	return points;
}

function browsingPoints(site: Site): string[] {
	const counting = countingPoints(site);
	const rest = ['站内搜索、筛选和比较由您的浏览器完成；搜索词和条件会写在网址里'];
	if (counting.length === 0)
		return [
			'不设置 Cookie，没有统计、广告和跟踪代码',
			'打开网页时只与本站的服务器通信，不加载第三方的脚本、字体和图片',
			...rest,
		];
	return [
		'不设置 Cookie，没有广告和跟踪代码，不加载第三方的脚本、字体和图片',
		...counting,
		'不在您的设备上放编号，不认人，不跨网站跟踪。浏览器开了“不跟踪”（DNT）或全球隐私控制（GPC）的不统计；也可以用本页的按钮让这台设备不计入',
		...rest,
	];
}

/** Who else sees something. Where leads go, who keeps the pages, and what only a tap opens. */
function otherPoints(site: Site): string[] {
	const { url, abroad } = leadDestination(site.leads, thanksUrl());
	const receiver = URL.canParse(url) ? hostOf(url) : undefined;
	const form = {
		none: '网页不上传，没有第三方',
		post: `直接送到处理者的接收程序（${receiver}），没有第三方`,
		form: `由表单服务 ${abroad ?? receiver} 接收，再转给处理者`,
	}[site.leads.provider];
	const host = HOSTS_ABROAD[site.host];
	return [
		`表单：${form}`,
		`主机服务商${host === undefined ? '' : ` ${host}`}：存放网页，可能按自己的规定保留访问日志（IP 地址、时间、网页地址、浏览器类型），一般用于安全和排查故障`,
		'地图、分享和文章来源的链接：点了才打开，之后适用对方的隐私规则',
	];
}

function borderPoints(site: Site): string[] {
	const { abroad } = leadDestination(site.leads, thanksUrl());
	const host = HOSTS_ABROAD[site.host];
	const points = [
		...(abroad === undefined
			? []
			: [
					`表单内容会传到境外：接收方 ${abroad}，内容是您填写的各项，用于转给处理者。提交前要您单独同意；不同意的可以打电话`,
				]),
		...(host === undefined ? [] : [`网页存放在境外服务商 ${host}，打开网页时的 IP 地址等访问记录在境外产生`]),
	];
	return points.length > 0 ? points : ['按本站现在的设置，您填写的内容不传到境外'];
}

/** Says what a site with these settings does, in sentences without their full stop. Changes with site.yml, and only with it. */
export function privacyStatement(site: Site): PrivacyStatement {
	const { rightsContact, handler } = site.leads.privacy;
	const hotline = `招商热线 ${phoneText(site.contact.hotline)}`;
	return {
		sections: [
			{ title: '您浏览时', points: browsingPoints(site) },
			{ title: '谁还会看到', points: otherPoints(site) },
			{ title: '会不会传到境外', points: borderPoints(site) },
			{
				title: '敏感信息和未成年人',
				points: [
					'请不要填写身份证号、银行账号、健康状况一类的敏感个人信息，对接场地用不到',
					'本站面向企业和业主，不满十四周岁的请由父母或其他监护人联系我们',
				],
			},
			{
				title: '您的权利',
				points: [
					`查阅、复制、更正、删除您的信息，或者对本页有疑问，请联系${handler ?? site.name}：${rightsContact ?? hotline}`,
				],
			},
		],
		stored: storedItems(site).map(({ key, storage, what, until }) => ({ key, storage, what, until })),
		isCounted: countingPoints(site).length > 0,
	};
}
