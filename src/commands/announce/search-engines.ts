import type { Announcement, Outcome } from '../../domain/announce/announcement.ts';
import { baiduBatch, baiduOutcome } from '../../domain/announce/baidu.ts';
import { INDEX_NOW_BATCH, indexNowBody, indexNowOutcome } from '../../domain/announce/index-now.ts';
import type { ServiceName } from './announced-file.ts';
import { delivered, type Patience } from './delivery.ts';

/** One that can be told of pages. */
export interface SearchEngine {
	id: ServiceName;
	name: string;
	/** What of an announcement it wants, in the order of importance. */
	wanted(news: Announcement): readonly string[];
	/** The size of the next request. @param remain what it said that it still takes; undefined before its first answer */
	batch(remain: number | undefined): number;
	send(urls: readonly string[], patience: Patience): Promise<Outcome>;
}

/** @param address of the interface @param site as it was verified: `https://rent.sh.cn` @param token secret */
export function baidu(address: string, site: string, token: string): SearchEngine {
	const url = `${address}?${new URLSearchParams({ site, token }).toString()}`;
	return {
		id: 'baidu',
		name: '百度',
		// A page that is gone is found by itself, and would cost quota.
		wanted: ({ changed }) => changed,
		batch: baiduBatch,
		send: (urls, patience) =>
			delivered(
				{
					url,
					type: 'text/plain',
					body: urls.join('\n'),
					read: (status, text) => baiduOutcome(status, text, urls),
				},
				patience,
			),
	};
}

/** @param address of the interface @param root address of the site, with a slash at the end @param key of its key file */
export function indexNow(address: string, root: string, key: string): SearchEngine {
	return {
		id: 'indexNow',
		name: 'IndexNow（必应等）',
		wanted: ({ changed, deleted }) => [...changed, ...deleted],
		batch: () => INDEX_NOW_BATCH,
		send: (urls, patience) =>
			delivered(
				{
					url: address,
					type: 'application/json; charset=utf-8',
					body: indexNowBody(root, key, urls),
					read: (status) => indexNowOutcome(status, urls),
				},
				patience,
			),
	};
}
