import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

/** Runs a development server and prints which calls returned the same catalog object. */
const DEVELOP = `
	import { dev } from 'astro';
	import { readFileSync, writeFileSync } from 'node:fs';
	import { resolve } from 'node:path';
	const [root, article] = process.argv.slice(1);
	const vite = Promise.withResolvers();
	const probe = { name: 'probe', hooks: { 'astro:server:setup': ({ server }) => vite.resolve(server) } };
	const running = await dev({
		root,
		configFile: '../../astro.config.ts',
		srcDir: resolve('src'),
		publicDir: resolve('public'),
		cacheDir: resolve(root, 'cache'),
		logLevel: 'error',
		server: { host: '127.0.0.1', port: 0 },
		integrations: [probe],
	});
	const { runner } = (await vite.promise).environments.ssr;
	const load = async () => (await runner.import(resolve('src/catalog.ts'))).loadCatalog();
	const first = await load();
	const second = await load();
	writeFileSync(article, readFileSync(article, 'utf8').replace(/^title:.*/m, 'title: 改过的标题在这里'));
	let third = second;
	const isNew = ({ articles }) => articles.some(({ title }) => title === '改过的标题在这里');
	while (!isNew(third)) {
		await new Promise((next) => setTimeout(next, 20));
		third = await load();
	}
	// A busy machine may report one change twice. A catalog that is never kept would go on for ever, and fail by its time limit.
	for (let next = await load(); next !== third; next = await load()) {
		third = next;
		await new Promise((wake) => setTimeout(wake, 200));
	}
	console.log(JSON.stringify([first === second, second === third]));
	await running.stop();
	process.exit();
`;

test('the development server builds the catalog once for each change of the content', () => {
	mkdirSync('.cache', { recursive: true });
	// A separate root: the server stores its data there, and another server may be running in this project.
	const root = mkdtempSync(join('.cache', 'dev-'));
	onTestFinished(() => rmSync(root, { recursive: true }));
	const content = resolve(root, 'content');
	cpSync('tests/fixtures/world', content, { recursive: true });
	const { stdout, stderr } = spawnSync(
		process.execPath,
		['--input-type=module', '-e', DEVELOP, '--', root, join(content, 'articles/2026/archival.md')],
		{
			encoding: 'utf8',
			timeout: 60_000,
			env: { ...process.env, CONTENT_DIR: content, NODE_ENV: 'development' },
		},
	);
	expect(stderr).toBe('');
	expect(JSON.parse(stdout)).toEqual([true, false]);
});
