import type { Article } from '../../domain/article/article.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { type LinkMemory } from '../links/link-memory.ts';
import { archivedCopy, isDead } from '../links/link-verdict.ts';
import type { OutsideLink } from '../links/outside-link.ts';
import type { Table } from '../table/table.ts';

/** A text below this length is a note, not an article, in characters. */
const SHORT = 150;
/** Weight of a dead link. */
const DEAD = 10;

/** What is missing, with its weight: the word of others without its place comes before a thin text of our own. */
function lacks({ kind, source, policy, summary, text }: Article): { words: string; weight: number }[] {
	const isOfOthers = kind === 'repost' || kind === 'compiled';
	const { length } = [...text.replaceAll(/\s/g, '')];
	const lack = (isLacking: boolean, weight: number, words: string) => (isLacking ? [{ words, weight }] : []);
	return [
		...lack(isOfOthers && source === undefined, 5, '转载或编译，没有写来源 source'),
		...lack(source !== undefined && source.url === undefined, 3, `来源“${source?.name}”没有网址 source.url`),
		...lack(
			policy !== undefined && policy.originalUrl === undefined,
			3,
			'政策没有原文网址 policy.originalUrl',
		),
		...lack(summary === undefined, 2, '没有摘要 summary，列表里用的是正文开头'),
		...lack(length < SHORT, 1, `正文只有 ${length} 个字`),
	];
}

/** Articles with something to mend, the worst first, without samples. @param memory of the link check */
export function articleTable(
	{ articles, today }: Pick<Catalog, 'articles' | 'today'>,
	links: readonly OutsideLink[],
	memory: LinkMemory,
): Table {
	const deadIn = (file: string) =>
		links.flatMap(({ url, uses }) => {
			const found = memory[url];
			const use = uses.find((each) => each.file === file);
			if (use === undefined || found === undefined || !isDead(found.state)) return [];
			return [
				`${use.place} ${url} ${found.words}，可以试试存档 ${archivedCopy(url, found.aliveOn ?? use.date ?? today)}`,
			];
		});
	const isKnown = links.some(({ url }) => memory[url] !== undefined);
	// Nobody can name the source of what is made up.
	const real = articles.filter(({ sample }) => !sample);
	const rows = real
		.map((article) => {
			const dead = deadIn(article.file).map((words) => ({ words, weight: DEAD }));
			return { article, all: [...dead, ...lacks(article)] };
		})
		.filter(({ all }) => all.length > 0)
		.map((each) => ({ ...each, weight: each.all.reduce((sum, { weight }) => sum + weight, 0) }))
		.toSorted((a, b) => b.weight - a.weight)
		.map(({ article, all }) => [
			`${article.id} ${article.title}`,
			all.map(({ words }) => words).join('；'),
			`content/${article.file}`,
		]);
	const count =
		rows.length === 0 ? '没有要补的' : `${rows.length} 篇有要补的，共 ${real.length} 篇（示例不算）`;
	return {
		title: '文章',
		note: `${count}${isKnown || links.length === 0 ? '' : '；链接还没有查过：npm run check:links'}`,
		head: ['文章', '要补的', '文件'],
		rows,
	};
}
