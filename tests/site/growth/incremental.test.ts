import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSettings } from '../../../src/build-settings.ts';
import { filesBelow } from '../../../src/integrations/html/built-pages.ts';
import { seededRandom } from '../../bench/seeded-random.ts';
import { buildWorld } from '../world/built-world.ts';
import { ARTICLE_EDITS, grow, SITE_EDITS } from './random-edits.ts';

/** `EDIT_SEED=7 EDIT_STEPS=50 npx vitest run … incremental.test.ts` tries others, and more. */
const SEED = Number(process.env['EDIT_SEED'] ?? 1);
/** Builds that are compared. Each follows a few edits of one sort. */
const STEPS = Number(process.env['EDIT_STEPS'] ?? 4);
const PATIENCE = 120_000 * (STEPS + 3);

let folder: string;
let root: string;
let dist: string;

beforeAll(() => {
	// In the project, as the builds of the project are.
	folder = mkdtempSync(join(resolve('.cache'), 'edits-'));
	root = join(folder, 'content');
	dist = join(folder, 'dist');
	cpSync('tests/fixtures/world', root, { recursive: true });
	grow(root);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cacheFolder = () => buildSettings({ CONTENT_DIR: root }).cacheDir;

/** Digest of every file of a site, by path. */
function digests(site: string): Record<string, string> {
	return Object.fromEntries(
		[...filesBelow(site)].toSorted().map((file) => [
			file,
			createHash('sha256')
				.update(readFileSync(join(site, file)))
				.digest('hex'),
		]),
	);
}

/** The site that a first build on another machine would make of the same content. */
async function fromNothing(settings: Record<string, string> = {}): Promise<Record<string, string>> {
	const elsewhere = mkdtempSync(join(tmpdir(), 'nothing-'));
	try {
		cpSync(root, join(elsewhere, 'content'), { recursive: true });
		await buildWorld(join(elsewhere, 'content'), join(elsewhere, 'dist'), '', settings);
		return digests(join(elsewhere, 'dist'));
	} finally {
		rmSync(elsewhere, { recursive: true });
	}
}

test(
	'after random edits a build has the bytes of a build from nothing',
	async () => {
		const random = seededRandom(SEED);
		const done: string[] = [];
		await buildWorld(root, dist);
		for (let step = 0; step < STEPS; step++) {
			// Apart from each other: an edit that reaches many pages makes them again, and would hide one that is kept wrongly.
			const kinds = [
				ARTICLE_EDITS.slice(1, 2),
				ARTICLE_EDITS.filter((_, i) => i % 2 === 0),
				ARTICLE_EDITS.filter((_, i) => i % 2 === 1),
				SITE_EDITS,
			][step % 4];
			for (const edit of kinds ?? []) done.push(edit(root, random, done.length));
			// The last step is taken on another day: policies close, listings grow old, scheduled articles appear.
			const settings = step === STEPS - 1 ? { BUILD_DATE: '2026-12-20' } : {};
			const said = await buildWorld(root, dist, '', settings);
			// Without Vite, and most pages are those of the last build: otherwise this test compares two cold builds.
			if (step % 4 === 0) expect(said).toMatch(/新做 \d+ 个，沿用上次 [34]\d\d 个/);
			const [now, expected] = [digests(dist), await fromNothing(settings)];
			const differing = Object.keys({ ...now, ...expected }).filter((file) => now[file] !== expected[file]);
			expect(differing, `seed ${SEED}, after: ${done.join('; ')}`).toEqual([]);
		}
	},
	PATIENCE,
);

test(
	'settings that change no origin reach every page that shows them',
	async () => {
		const file = join(root, 'site.yml');
		const before = readFileSync(file, 'utf8');
		const site = '0b5c8c1e-7c2f-4a58-9a2b-3f1d2e4c5b6';
		const counter = 'provider: umami, endpoint: https://count.example.cn, retentionDays: 90';
		writeFileSync(file, `${before}\nanalytics: { ${counter}, site: ${site}1 }\n`);
		await buildWorld(root, dist);
		const after = `analytics: { ${counter}, site: ${site}2 }\nsearch: { baidu: true, toutiao: true }\n`;
		writeFileSync(file, `${before}\n${after}`);
		const said = await buildWorld(root, dist);
		// Pictures and files that show none of it are kept, or this compares two cold builds.
		expect(said).toMatch(/沿用上次 \d+ 个/);
		expect(said).not.toContain('沿用上次 0 个');
		const [now, expected] = [digests(dist), await fromNothing()];
		expect(Object.keys({ ...now, ...expected }).filter((each) => now[each] !== expected[each])).toEqual([]);
		expect(readFileSync(join(dist, 'news/policy-open/index.html'), 'utf8')).toContain(`data-site="${site}2"`);
		writeFileSync(file, before);
	},
	PATIENCE,
);

test(
	"Astro's documented way makes the same bytes",
	async () => {
		await buildWorld(root, dist);
		// With the variable, pictures would by default be encoded by several threads.
		const settings = { STOCK_BUILD: '1', MALLOC_ARENA_MAX: '1' };
		expect(await fromNothing(settings)).toEqual(digests(dist));
	},
	PATIENCE,
);

test(
	'check, code and pages in processes of their own make the same bytes, and are kept',
	async () => {
		await buildWorld(root, dist);
		const expected = digests(dist);
		expect(await fromNothing({ APART_FROM: '1' })).toEqual(expected);
		rmSync(cacheFolder(), { recursive: true });
		const apart = await buildWorld(root, dist, '', { APART_FROM: '1' });
		expect(apart).toMatch(/^正在打包程序 …$[^]*新做 \d+ 个，沿用上次 0 个，去掉 0 个$/m);
		expect(apart).not.toContain('完整的方式');
		expect(readdirSync(cacheFolder())).not.toContain('rendered');
		const file = join(root, 'articles/2026/policy-open.md');
		const before = readFileSync(file, 'utf8');
		writeFileSync(file, `${before}\n改一处。\n`);
		expect(await buildWorld(root, dist)).toMatch(/新做 \d{1,2} 个，沿用上次 \d{3} 个，去掉 0 个$/m);
		expect(await fromNothing()).toEqual(digests(dist));
		writeFileSync(file, before);
	},
	PATIENCE,
);

/** A build of the content, as a process of its own. */
const startBuild = (): ChildProcess =>
	spawn(process.execPath, ['src/commands/build.ts', '--outDir', dist], {
		env: { ...process.env, CONTENT_DIR: root, SITE_URL: 'https://example.com', BUILD_DATE: '2026-11-23' },
		stdio: ['ignore', 'pipe', 'ignore'],
	});

/** Kills a build as soon as it says a word. */
async function killAt(word: string): Promise<void> {
	const build = startBuild();
	const ended = new Promise((done) => build.once('close', done));
	if (build.stdout !== null) {
		for await (const line of createInterface(build.stdout)) if (line.includes(word)) build.kill('SIGKILL');
	}
	await ended;
}

test(
	'a build that is killed leaves the old site or the new one, and the next build is right',
	async () => {
		const random = seededRandom(SEED);
		await buildWorld(root, dist);
		for (const word of ['内容检查通过', '新做', '[search-index]', '[output-check]']) {
			const before = digests(dist);
			ARTICLE_EDITS[0]?.(root, random, word.length);
			await killAt(word);
			const after = existsSync(dist) ? digests(dist) : {};
			await buildWorld(root, dist);
			const next = digests(dist);
			expect(next, word).not.toEqual(before);
			expect([before, next], word).toContainEqual(after);
		}
		expect(digests(dist)).toEqual(await fromNothing());
	},
	PATIENCE,
);
