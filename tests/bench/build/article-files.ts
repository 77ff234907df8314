import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { DISTRICTS } from '../../../src/domain/schema/district.ts';
import { generatedCorpus } from '../corpus/generated-corpus.ts';
import { seededRandom } from '../seeded-random.ts';

/** The demo content: its settings, categories, topics, listings and parks are those of a real site. */
const CONTENT = 'content';
const CATEGORIES = ['上海厂房出租信息', '产业动态', '政策速递', '招商推介', '选址指南'];
const TOPICS = [
	'生物医药',
	'集成电路',
	'人工智能',
	'汽车',
	'高端装备',
	'新材料',
	'物流仓储',
	'重大项目',
	'惠企政策',
];
/** Number of the first article. A number is the id of an old post, so each article also answers at its old address. */
const FIRST = 10_001;
/** Letters of a summary, at most. */
const SUMMARY = 120;

/**
 * Writes a content folder with the demo listings and parks and this many generated articles, each a numbered post of the old
 * portal. The same seed gives the same files.
 */
export function writeArticles(folder: string, count: number, seed: number): void {
	rmSync(folder, { recursive: true, force: true });
	cpSync(CONTENT, folder, { recursive: true, filter: (path) => !/\/articles\/./.test(path) });
	const random = seededRandom(seed);
	const texts = generatedCorpus(Math.ceil(count * 1.2) + 50, seed).filter(({ type }) => type === 'article');
	const districts = DISTRICTS.map(({ name }) => name);
	for (const [index, { title, paragraphs, date }] of texts.slice(0, count).entries()) {
		const head = {
			title: [...title].slice(0, 60).join(''),
			summary: [...paragraphs.join('')].slice(0, SUMMARY).join(''),
			publishDate: date,
			kind: '原创',
			category: random.pick(CATEGORIES),
			topics: [random.pick(TOPICS)],
			...(random.between(1, 3) > 1 ? { district: [random.pick(districts)] } : {}),
		};
		const year = join(folder, 'articles', date.slice(0, 4));
		mkdirSync(year, { recursive: true });
		const half = Math.ceil(paragraphs.length / 2);
		const body = [...paragraphs.slice(0, half), '## 要点', ...paragraphs.slice(half)].join('\n\n');
		writeFileSync(join(year, `${FIRST + index}.md`), `---\n${stringify(head)}---\n\n${body}\n`);
	}
}
