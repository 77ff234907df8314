import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { buildWorld } from './built-world.ts';
import { PRIVACY } from './lead-world.ts';

const WORLD = resolve('tests/fixtures/world');
/** A page of every kind, and an article that is dated on the build day, the day before and two days before that. */
const PARTS = [
	'taxonomy.yml',
	'pages',
	'parks/p-one.md',
	'parks/p-two.md',
	'listings/l-near.md',
	'listings/l-reserved',
	'articles/2026/policy-undated.md',
	'articles/2026/with-cover',
] as const;

/** Where the world counts visits. Nobody answers there; a test plays the server. */
export const COUNTER = 'https://count.example.cn';

/** Every setting of this kind at once. */
const SETTINGS = {
	host: 'cloudflare',
	compliance: {
		icp: '沪ICP备12345678号-1',
		police: '沪公网安备 31011702000000号',
		policeBadge: '/icons/icon-512.png',
	},
	search: {
		baidu: true,
		toutiao: true,
		verify: { baidu: 'codeva-AbCd1234', google: 'AbCd1234', shenma: '0123_4567' },
	},
	analytics: { provider: 'goatcounter', endpoint: COUNTER, retentionDays: 180 },
	views: { provider: 'goatcounter', endpoint: COUNTER },
	leads: {
		provider: 'form',
		service: 'formspree',
		action: 'https://formspree.io/f/abcdwxyz',
		privacy: PRIVACY,
	},
};

const article = (date: string, more = '') =>
	`---\ntitle: 发布于 ${date} 的测试文章\npublishDate: ${date}\nkind: 转载\ncategory: 动态\nsource: { name: 测试来源 }\n${more}---\n\n正文。\n`;

/** Builds a site whose owner has switched on everything that engines and counters are told. Returns its folder. @param name below .cache */
export async function buildVisitWorld(name: string): Promise<string> {
	const content = resolve('.cache', `${name}-content`);
	const dist = resolve('.cache', name);
	rmSync(content, { recursive: true, force: true });
	for (const part of PARTS) {
		mkdirSync(join(content, part, '..'), { recursive: true });
		cpSync(join(WORLD, part), join(content, part), { recursive: true });
	}
	const site = readFileSync(join(WORLD, 'site.yml'), 'utf8').replace(/^compliance:\n(?: {2}.*\n)+/m, '');
	writeFileSync(join(content, 'site.yml'), `${site}\n${stringify(SETTINGS)}`);
	const write = (id: string, text: string) => writeFileSync(join(content, 'articles/2026', `${id}.md`), text);
	write('today', article('2026-11-23', 'updatedDate: 2026-11-23\n'));
	write('two-days', article('2026-11-21'));
	write('three-days', article('2026-11-20'));
	write('sample-today', article('2026-11-23', 'sample: true\n'));
	await buildWorld(content, dist);
	return dist;
}
