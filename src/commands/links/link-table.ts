import type { Table } from '../table/table.ts';
import type { LinkMemory } from './link-memory.ts';
import { archivedCopy, type LinkState } from './link-verdict.ts';
import type { OutsideLink } from './outside-link.ts';

/** States in the order of the report, with what an editor does about them. Links that are fine are only counted. */
const STATES: readonly { state: LinkState; name: string; fix: string }[] = [
	{ state: 'gone', name: '没有了', fix: '换成别处的原文；找不到就用存档，或者删去链接、留下来源名称' },
	{ state: 'home', name: '转到首页', fix: '打开看看；原文没有了就换成别处的，或者用存档' },
	{ state: 'no-host', name: '域名没有了', fix: '核对网址；对方换了域名就改，关了就用存档' },
	{ state: 'trouble', name: '打不开', fix: '可能是暂时的；下次还这样，再按没有了处理' },
	{ state: 'moved', name: '搬家了', fix: '改成新网址' },
	{ state: 'unsure', name: '看不出', fix: '用浏览器打开看看；读者打得开就不用改' },
];

/** The links that somebody should look at, worst first. @param fallback day for an archived copy of a link without any */
export function linkTable(links: readonly OutsideLink[], memory: LinkMemory, fallback: string): Table {
	const rows = STATES.flatMap(({ state, name, fix }) =>
		links.flatMap(({ url, uses }) => {
			const found = memory[url];
			if (found?.state !== state) return [];
			const day = found.aliveOn ?? uses.flatMap(({ date }) => date ?? []).at(0) ?? fallback;
			const isLost = state === 'gone' || state === 'home' || state === 'no-host' || state === 'trouble';
			return [
				[
					url,
					name,
					`${found.words}；${found.checked} 查的${found.since === found.checked ? '' : `，从 ${found.since} 起`}`,
					uses.map(({ file, place }) => `content/${file}（${place}）`).join('、'),
					fix,
					isLost ? archivedCopy(url, day) : (found.finalUrl ?? ''),
				],
			];
		}),
	);
	const fine = links.filter(({ url }) => memory[url]?.state === 'alive').length;
	const unknown = links.filter(({ url }) => memory[url] === undefined).length;
	return {
		title: '站外链接',
		note: `共 ${links.length} 个网址，${fine} 个可以打开，${rows.length} 个要看一看${unknown === 0 ? '' : `，${unknown} 个还没有查过`}`,
		head: ['网址', '情况', '说明', '在哪里', '怎样改', '存档或新网址（没有验证）'],
		rows,
	};
}
