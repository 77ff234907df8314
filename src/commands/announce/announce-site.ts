import { announcement } from '../../domain/announce/announcement.ts';
import type { Sitemap } from '../../domain/announce/sitemap.ts';
import { AnnounceError } from './announce-error.ts';
import type { AnnouncedFile } from './announced-file.ts';
import type { Patience } from './delivery.ts';
import type { SearchEngine } from './search-engines.ts';

export interface Announcing extends Patience {
	/** The sitemap as it is now. */
	site: Sitemap;
	engines: readonly SearchEngine[];
	announced: AnnouncedFile;
	/** What is known to an engine that was never told anything; undefined when nobody has said. */
	since: (() => Promise<Sitemap>) | undefined;
	isSending: boolean;
	now: () => Date;
	say: (line: string) => void;
}

/** Addresses that are shown of a long list. */
const SHOWN = 10;

async function knownTo(engine: SearchEngine, { announced, since }: Announcing): Promise<Sitemap> {
	const known = announced.known(engine.id);
	if (known !== undefined) return known;
	if (since === undefined)
		throw new AnnounceError(
			`${engine.name}还没有通知过。请说明哪些网址是以前就有的：--since 网站的网址（部署以前）、--since 上一版的文件夹，或者全部通知一次：--all`,
		);
	const pages = await since();
	announced.begin(engine.id, pages);
	return pages;
}

function show(urls: readonly string[], site: Sitemap, say: (line: string) => void): void {
	for (const url of urls.slice(0, SHOWN)) say(`  ${site.has(url) ? '' : '（已删除）'}${url}`);
	if (urls.length > SHOWN) say(`  …… 共 ${urls.length} 条`);
}

async function tellAll(
	engine: SearchEngine,
	wanted: readonly string[],
	announcing: Announcing,
): Promise<boolean> {
	const { site, announced, say, now } = announcing;
	let remain: number | undefined;
	let told = 0;
	const rest = [...wanted];
	const left = (why: string) =>
		say(`${engine.name}：${why}。通知了 ${told} 条，剩下 ${wanted.length - told} 条下次再通知`);
	let isGood = true;
	while (rest.length > 0) {
		const size = engine.batch(remain);
		if (size === 0) {
			left('今天的额度用完了');
			return isGood;
		}
		const outcome = await engine.send(rest.splice(0, size), announcing);
		if (outcome.kind !== 'accepted') {
			left(outcome.why);
			return outcome.kind === 'spent' && isGood;
		}
		announced.told(engine.id, outcome.urls, site, now());
		told += outcome.urls.length;
		({ remain } = outcome);
		for (const { url, why } of outcome.refused) say(`  ${why}：${url}`);
		if (outcome.refused.length > 0) isGood = false;
	}
	say(`${engine.name}：通知了 ${told} 条${remain === undefined ? '' : `，今天还能通知 ${remain} 条`}`);
	return isGood;
}

/**
 * Tells search engines what has changed, or says what it would tell. What one of them has taken is noted at once and never told
 * again; what it has not taken is told the next time. Throws AnnounceErrors.
 * @returns whether everything was taken, apart from what a quota leaves for tomorrow
 */
export async function announceSite(announcing: Announcing): Promise<boolean> {
	const { site, engines, announced, isSending, say } = announcing;
	if (site.size === 0) throw new AnnounceError('网站地图里没有网页，没有什么可以通知');
	let isGood = true;
	for (const engine of engines) {
		const news = announcement(await knownTo(engine, announcing), site);
		const wanted = engine.wanted(news);
		if (wanted.length === 0) say(`${engine.name}：没有新的或改过的网页`);
		else if (!isSending) {
			say(`${engine.name}：要通知 ${wanted.length} 条（试运行，没有发送；加 --send 才发送）`);
			show(wanted, site, say);
		} else if (!(await tellAll(engine, wanted, announcing))) isGood = false;
		// What it does not want to hear of must not be compared for ever.
		announced.forget(
			engine.id,
			news.deleted.filter((url) => !wanted.includes(url)),
		);
		if (isSending) announced.save();
	}
	return isGood;
}
