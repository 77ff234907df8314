import type { Outcome } from './announcement.ts';

/** Passes addresses on to Bing and the other engines of the protocol: https://www.indexnow.org/documentation */
export const INDEX_NOW_ADDRESS = 'https://api.indexnow.org/indexnow';

/** The most addresses that one request may have. */
export const INDEX_NOW_BATCH = 10_000;

const KEY_FILE = /^([A-Za-z0-9-]{8,128})\.txt$/;

/**
 * The key that a file at the root of a site holds: its name is the key and so is its text. It is public by design, so the file
 * itself is the setting.
 */
export function keyOfFile(name: string, text: string): string | undefined {
	const key = KEY_FILE.exec(name)?.[1];
	return key !== undefined && text.trim() === key ? key : undefined;
}

/** The body of a request. @param root address of the folder with the key file, with a slash at the end */
export function indexNowBody(root: string, key: string, urlList: readonly string[]): string {
	return JSON.stringify({ host: new URL(root).host, key, keyLocation: `${root}${key}.txt`, urlList });
}

const FAULTS: Readonly<Record<number, string>> = {
	400: 'IndexNow 说请求的格式不对',
	403: 'IndexNow 没有找到钥匙文件，或者里面的字不对。请确认网站已经部署，钥匙文件能在浏览器里打开',
	422: 'IndexNow 说网址不属于这个网站，或者和钥匙不符',
};

/** Reads an answer; only its status says something. @param batch the addresses that were sent */
export function indexNowOutcome(status: number, batch: readonly string[]): Outcome {
	// 202: taken, the key will be looked at later.
	if (status === 200 || status === 202)
		return { kind: 'accepted', urls: batch, refused: [], remain: undefined };
	if (status === 429) return { kind: 'busy', why: 'IndexNow 说提交得太频繁（代码 429）' };
	if (status >= 500) return { kind: 'busy', why: `IndexNow 暂时不能处理（代码 ${status}）` };
	return { kind: 'failed', why: FAULTS[status] ?? `IndexNow 没有接受（代码 ${status}）` };
}
