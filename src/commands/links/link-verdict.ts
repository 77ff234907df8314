/** What came back for an address, after redirects. */
export interface LinkAnswer {
	/** Of the last answer; undefined when there was none. */
	status?: number;
	/** The last address asked. */
	finalUrl: string;
	/** Status of each redirect on the way. */
	redirects: readonly number[];
	/** Why there was no answer. */
	fault?: 'timeout' | 'tls' | 'no-host' | 'connection' | 'too-many-redirects' | 'bad-redirect';
}

/**
 * alive; moved: alive at another address for good; gone: the server says so; home: it leads to the home page instead, which is
 * how many sites answer for a page they deleted; no-host; unsure: a program is refused, look yourself; trouble: may pass.
 */
export type LinkState = 'alive' | 'moved' | 'gone' | 'home' | 'no-host' | 'unsure' | 'trouble';

export interface LinkVerdict {
	state: LinkState;
	/** What happened, in Chinese. */
	words: string;
}

const FAULTS: Readonly<Record<NonNullable<LinkAnswer['fault']>, LinkVerdict>> = {
	'no-host': { state: 'no-host', words: '没有这个域名' },
	tls: { state: 'trouble', words: '证书有问题，浏览器会拦住读者' },
	timeout: { state: 'trouble', words: '很久没有回答' },
	connection: { state: 'trouble', words: '连不上' },
	'too-many-redirects': { state: 'trouble', words: '一再转址，到不了' },
	'bad-redirect': { state: 'trouble', words: '转到一个打不开的网址' },
};

/** Refusals that programs get and people may not. */
const REFUSED = new Set([401, 403, 405, 406, 412, 418, 429, 451, 521]);

/** Whether an address is the front page of its site. */
function isHome(url: string): boolean {
	return /^\/(?:(?:index|default)\.\w+)?$/i.test(new URL(url).pathname);
}

/** The state of a link. Pure. @param url as written in the content */
export function linkVerdict(url: string, answer: LinkAnswer): LinkVerdict {
	const { status, finalUrl, redirects, fault } = answer;
	if (fault !== undefined) return FAULTS[fault];
	if (status === undefined) return FAULTS.connection;
	if (status === 404 || status === 410) return { state: 'gone', words: `网页没有了（${status}）` };
	if (REFUSED.has(status))
		return { state: 'unsure', words: `对方不让程序看（${status}），请用浏览器打开看看` };
	if (status >= 400) return { state: 'trouble', words: `对方服务器出错（${status}）` };
	if (isHome(finalUrl) && !isHome(url)) return { state: 'home', words: '转到了首页，原来的网页多半没有了' };
	const isForGood = redirects.length > 0 && redirects.every((each) => each === 301 || each === 308);
	if (isForGood) return { state: 'moved', words: `永久转到 ${finalUrl}` };
	return { state: 'alive', words: redirects.length > 0 ? `可以打开，暂时转到 ${finalUrl}` : '可以打开' };
}

/** Whether readers who follow the link do not find what it was about. */
export function isDead(state: LinkState): boolean {
	return state === 'gone' || state === 'home' || state === 'no-host';
}

/**
 * The address of a copy in the Internet Archive from about a day, for an editor to try. Nothing asks it.
 * @param day `YYYY-MM-DD`
 */
export function archivedCopy(url: string, day: string): string {
	return `https://web.archive.org/web/${day.replaceAll('-', '')}/${url}`;
}
