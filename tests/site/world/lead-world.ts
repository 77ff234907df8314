import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { buildWorld } from './built-world.ts';

const WORLD = resolve('tests/fixtures/world');
/** One page of every kind with a form, and the entries that these need. */
const PARTS = [
	'taxonomy.yml',
	'pages',
	'parks/p-one.md',
	'listings/l-near.md',
	'articles/2026/policy-undated.md',
] as const;

/** The settings an owner must write before a form may send data. */
export const PRIVACY = {
	handler: '测试园区管理有限公司',
	handlerContact: '测试路 1 号，021-60000003',
	rightsContact: '电话 021-60000003',
	retentionDays: 365,
};

/**
 * Builds a small site with lead settings in site.yml. Returns its folder. Each call builds again.
 * @param name of the folder below .cache @param base base path of the site
 * @param settings more variables of the environment
 */
export async function buildLeadWorld(
	name: string,
	leads: object,
	base = '',
	settings: Readonly<Record<string, string>> = {},
): Promise<string> {
	const content = resolve('.cache', `lead-content-${name}`);
	const dist = resolve('.cache', `lead-world-${name}`);
	rmSync(content, { recursive: true, force: true });
	for (const part of PARTS) {
		mkdirSync(join(content, part, '..'), { recursive: true });
		cpSync(join(WORLD, part), join(content, part), { recursive: true });
	}
	const site = readFileSync(join(WORLD, 'site.yml'), 'utf8');
	writeFileSync(
		join(content, 'site.yml'),
		`${site}\n${stringify({ leads: { privacy: PRIVACY, ...leads } })}`,
	);
	await buildWorld(content, dist, base, settings);
	return dist;
}
