import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { generatedCorpus } from './bench/corpus/generated-corpus.ts';

const WORLD = 'tests/fixtures/world';

/** Number of entries of each kind. */
export interface Crowd {
	articles: number;
	/** How many of the articles are policies with applications. */
	policies: number;
	listings: number;
	parks: number;
}

/** All entries share these values, so that every list is as long as possible. */
const PLACE = { district: '松江', town: '新桥镇' };
const TOPIC = '生物医药';
const POLICY = { issuer: ['测试委员会'], level: '区', applyWindow: { to: '2026-12-31' } };

function write(folder: string, id: string, head: object, body: string): void {
	writeFileSync(join(folder, `${id}.md`), `---\n${stringify(head)}---\n\n${body}\n`);
}

/**
 * Writes a content folder where all entries share one district, month, category, topic, type and park: the worst case of a
 * site that has grown. The texts come from the search benchmark and are the same in every run.
 */
export function writeCrowdedContent(folder: string, { articles, policies, listings, parks }: Crowd): void {
	rmSync(folder, { recursive: true, force: true });
	cpSync(WORLD, folder, {
		recursive: true,
		filter: (path) => !/\/(articles|listings|parks)(\/|$)/.test(path),
	});
	const total = articles + listings + parks;
	const texts = generatedCorpus(Math.ceil(total * 1.3), 7).filter(({ type }) => type === 'article');
	const textOf = (index: number) => {
		const { title = '', paragraphs = [] } = texts[index] ?? {};
		const body = paragraphs.slice(0, 2).join('\n\n');
		return { title: [...title].slice(0, 60).join(''), body, summary: [...body].slice(0, 130).join('') };
	};
	const folderOf = (name: string) => {
		const path = join(folder, name);
		mkdirSync(path, { recursive: true });
		return path;
	};
	const news = folderOf('articles/2026');
	for (let i = 0; i < articles; i++) {
		const { title, body } = textOf(i);
		const policy = i < policies ? { policy: POLICY } : {};
		const head = { title, publishDate: '2026-11-20', kind: '原创', category: '动态', topics: [TOPIC] };
		write(news, `a-${i + 1}`, { ...head, district: ['松江', '闵行'], parks: ['park-1'], ...policy }, body);
	}
	const offers = folderOf('listings');
	for (let i = 0; i < listings; i++) {
		const { title, body, summary } = textOf(articles + i);
		const area = 2000 + i * 37;
		write(
			offers,
			`sj-${String(i + 1).padStart(4, '0')}`,
			{
				...{ title, summary, ...PLACE, park: 'park-1', dealType: '出租', propertyType: '标准厂房' },
				...{ status: '可租售', verified: '未核验', publishDate: '2026-11-01', updatedDate: '2026-11-20' },
				...{ totalArea: area, availableArea: area, minLeaseArea: 1000 + i, fireClass: '丙二' },
				...{ clearHeight: 6 + (i % 5), floorLoad: `${1 + (i % 4)}t`, power: 400 + i * 10 },
				...{ rent: { value: 1 + (i % 60) / 100 }, ownership: '业主自有', landUse: '工业用地' },
				industriesAllowed: [TOPIC],
			},
			body,
		);
	}
	const sites = folderOf('parks');
	for (let i = 0; i < parks; i++) {
		const { title, body, summary } = textOf(articles + listings + i);
		const head = { name: [...title].slice(0, 16).join(''), summary, kind: '工业园', ...PLACE };
		write(
			sites,
			`park-${i + 1}`,
			{ ...head, updatedDate: '2026-11-20', leadIndustries: [TOPIC], totalGfa: 90_000 + i, power: 8000 },
			body,
		);
	}
}
