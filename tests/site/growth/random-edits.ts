import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeededRandom } from '../../bench/seeded-random.ts';

/** What an editor does to a folder of content. Returns what it was, for the message of a failed test. */
type Edit = (root: string, random: SeededRandom, count: number) => string;

const ARTICLES = 'articles/2025';

/** From this number of articles on, a new one leaves the related lists of the others alone. */
const COPIES = ['11', '12', '13', '14'];

/** Adds copies of the numbered articles under numbers of their own, so that the folder is no longer a small one. */
export function grow(root: string): void {
	for (const name of readdirSync(join(root, ARTICLES))) {
		const number = name.replace('.md', '');
		const text = readFileSync(join(root, ARTICLES, name), 'utf8');
		for (const copy of COPIES) {
			const renumbered = text.replaceAll(new RegExp(`\\b${number}\\b`, 'g'), `${number}${copy}`);
			writeFileSync(join(root, ARTICLES, `${number}${copy}.md`), renumbered);
		}
	}
}

/** Articles that no other file names, so that taking one away breaks nothing. */
const articlesOf = (root: string) =>
	readdirSync(join(root, ARTICLES)).filter((name) => !['101.md'].includes(name));

function replace(root: string, file: string, from: RegExp, to: string): string {
	const path = join(root, file);
	const text = readFileSync(path, 'utf8');
	const changed = text.replace(from, to);
	if (changed === text) throw new Error(`${file} has nothing like ${from}`);
	writeFileSync(path, changed);
	return `${file}: ${to.trim().split('\n')[0]}`;
}

/** An edit of a line of the front matter of some article. */
const ofArticle =
	(from: RegExp, to: (random: SeededRandom, count: number) => string): Edit =>
	(root, random, count) =>
		replace(root, `${ARTICLES}/${random.pick(articlesOf(root))}`, from, to(random, count));

const day = (random: SeededRandom) => String(random.between(10, 28));

/** One of each kind of change that somebody makes to articles. */
export const ARTICLE_EDITS: readonly Edit[] = [
	ofArticle(/$/, (_, count) => `\n\n又加了第 ${count} 段。\n`),
	ofArticle(/^title: .*$/m, (_, count) => `title: 改过 ${count} 次的测试标题`),
	ofArticle(/^publishDate: .*$/m, (random) => `publishDate: 2025-0${random.between(1, 9)}-${day(random)}`),
	ofArticle(/^category: .*$/m, (random) => `category: ${random.pick(['动态', '通知'])} `),
	ofArticle(/^topics: .*$/m, (random) => `topics: [${random.pick(['高端装备', '物流仓储'])}] `),
	ofArticle(/^kind: /m, () => 'draft: true\nkind: '),
	(root, random, count) => {
		const from = join(root, ARTICLES, random.pick(articlesOf(root)));
		copyFileSync(from, join(root, ARTICLES, `9${count}.md`));
		return `added 9${count}: ${replace(root, `${ARTICLES}/9${count}.md`, /^title: .*$/m, `title: 新写的第 ${count} 篇`)}`;
	},
	(root, random) => {
		const name = random.pick(articlesOf(root));
		rmSync(join(root, ARTICLES, name));
		return `deleted ${name}`;
	},
	(root, random, count) => {
		const name = random.pick(articlesOf(root));
		renameSync(join(root, ARTICLES, name), join(root, ARTICLES, `renamed-${count}.md`));
		return `renamed ${name}`;
	},
];

/** One of each kind of change to what many pages share. */
export const SITE_EDITS: readonly Edit[] = [
	(root, random) =>
		replace(root, 'listings/l-near.md', /^rent: .*$/m, `rent: { value: 1.${random.between(11, 99)} }`),
	(root, _, count) => replace(root, 'parks/p-one.md', /^name: .*$/m, `name: 改名 ${count} 次的园区`),
	(root) => {
		copyFileSync('public/icons/icon-512.png', join(root, 'articles/2026/with-cover/cover.png'));
		return 'another cover';
	},
	(root, _, count) => replace(root, 'site.yml', /^tagline: .*$/m, `tagline: 第 ${count} 句话`),
	(root, _, count) => replace(root, 'taxonomy.yml', /name: 没有文章的主题/, `name: 主题 ${count}`),
];
