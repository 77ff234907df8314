import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildSettings } from '../build-settings.ts';
import { BAIDU_ADDRESS } from '../domain/announce/baidu.ts';
import { INDEX_NOW_ADDRESS } from '../domain/announce/index-now.ts';
import { AnnounceError } from './announce/announce-error.ts';
import { announceSite } from './announce/announce-site.ts';
import { openAnnounced } from './announce/announced-file.ts';
import { baidu, indexNow, type SearchEngine } from './announce/search-engines.ts';
import { keyOfFolder, readSitemap, savedSitemap, sitemapOfFolder } from './announce/sitemap-source.ts';

const USAGE = `用法：npm run announce　　看要把哪些新的、改过的网址通知搜索引擎（不发送）
  --send            发送
  --since 地方      第一次用：哪些网址是以前就有的（网站的网址、上一版的文件夹或 --save 存下的文件）
  --all             第一次用：全部通知一次
  --site dist       新网站的文件夹
  --state 文件      记下通知过什么的文件，平时是 .cache/announced.json
  --save 文件.json  只把 --since 的网站地图存下来
  --new-key         在 public 里放一个新的 IndexNow 钥匙文件`;

const OPTIONS = {
	send: { type: 'boolean', default: false },
	since: { type: 'string' },
	all: { type: 'boolean', default: false },
	site: { type: 'string', default: 'dist' },
	state: { type: 'string', default: '.cache/announced.json' },
	save: { type: 'string' },
	'new-key': { type: 'boolean', default: false },
} as const;

function putNewKey(): void {
	const key = keyOfFolder('public');
	if (key !== undefined) return console.log(`已经有钥匙文件：public/${key}.txt`);
	const fresh = randomBytes(16).toString('hex');
	mkdirSync('public', { recursive: true });
	writeFileSync(join('public', `${fresh}.txt`), fresh);
	console.log(`已放好钥匙文件 public/${fresh}.txt。它是公开的，请和内容一起提交，部署以后生效`);
}

/** The engines that are set up, and says what the others lack. */
function enginesOf(folder: string, env: NodeJS.ProcessEnv): SearchEngine[] {
	const { siteUrl, base } = buildSettings(env);
	const { origin } = new URL(siteUrl);
	const token = env['BAIDU_PUSH_TOKEN'];
	const key = keyOfFolder(folder);
	if (!token) console.log('没有设置 BAIDU_PUSH_TOKEN，不通知百度');
	if (key === undefined)
		console.log('没有 IndexNow 钥匙文件，不通知必应等。要用就运行 npm run announce -- --new-key');
	return [
		...(token ? [baidu(env['BAIDU_ADDRESS'] ?? BAIDU_ADDRESS, env['BAIDU_SITE'] || origin, token)] : []),
		...(key === undefined
			? []
			: [
					indexNow(
						env['INDEX_NOW_ADDRESS'] ?? INDEX_NOW_ADDRESS,
						`${origin}${base.replace(/\/?$/, '/')}`,
						key,
					),
				]),
	];
}

/** @returns whether all went well */
async function main(env: NodeJS.ProcessEnv): Promise<boolean> {
	const { values } = parseArgs({ options: OPTIONS });
	const { since, all, save, site, state, send } = values;
	if (all && since !== undefined) throw new AnnounceError('--all 和 --since 只能用一个');
	if (values['new-key']) {
		putNewKey();
		return true;
	}
	if (save !== undefined) {
		if (since === undefined) throw new AnnounceError(USAGE);
		const pages = await readSitemap(since);
		writeFileSync(save, savedSitemap(pages));
		console.log(`已存下 ${pages.size} 个网址：${save}`);
		return true;
	}
	const pages = await sitemapOfFolder(site);
	const before = since === undefined ? undefined : () => readSitemap(since);
	return announceSite({
		site: pages,
		engines: enginesOf(site, env),
		announced: openAnnounced(state),
		since: all ? async () => new Map<string, string>() : before,
		isSending: send,
		pause: async (milliseconds) => void (await sleep(milliseconds)),
		timeout: 30_000,
		now: () => new Date(),
		say: (line) => console.log(line),
	});
}

if (import.meta.main) {
	try {
		if (!(await main(process.env))) process.exitCode = 1;
	} catch (error) {
		const isUsage =
			error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
		if (!isUsage && !(error instanceof AnnounceError)) throw error;
		console.error(isUsage ? USAGE : error.message);
		process.exitCode = 1;
	}
}
