import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BUILD_LOG } from '../../../../src/commands/child/code-bundle.ts';

/** Builds a site with our build log in a child process, so that the test can read its output. */
const BUILD = `
	import { build } from 'astro';
	import { buildProgress } from './src/integrations/build-progress.ts';
	const [root, entrypoint] = process.argv.slice(1);
	const speaker = { name: 'speaker', hooks: { 'astro:build:done': ({ logger }) => {
		logger.info('a phase');
		logger.warn('a warning');
		logger.warn('data store cleared (force)');
		logger.error('an error\\nof two lines');
	} } };
	await build({ root, configFile: false, logger: { entrypoint: new URL(entrypoint) }, integrations: [buildProgress(), speaker] });
`;

const PAGES = `---
export const getStaticPaths = () => Array.from({ length: 30 }, (_, i) => ({ params: { page: String(i) } }));
---
<!doctype html><title>page</title>
`;

test('a build logs one line per phase, not per page, and every warning and error in full', () => {
	// Astro writes compiled pages here. Their imports are resolved from this folder.
	mkdirSync('.cache', { recursive: true });
	const root = mkdtempSync(join('.cache', '园区 log-'));
	onTestFinished(() => rmSync(root, { recursive: true }));
	mkdirSync(join(root, 'src/pages'), { recursive: true });
	writeFileSync(join(root, 'src/pages/[page].astro'), PAGES);
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--input-type=module', '-e', BUILD, '--', root, BUILD_LOG.entrypoint.href],
		{ encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' } },
	);
	const withoutTime = (output: string) => output.replaceAll(/^[\d:]+ /gm, '');
	expect(withoutTime(stderr)).toBe('[ERROR] [speaker] an error\nof two lines\n');
	expect(withoutTime(stdout).trimEnd().split('\n')).toEqual([
		'[pages] 正在读内容、生成网页 …',
		'[pages] 正在缩放图片 …',
		'[pages] 30 个网页和它们的图片已生成',
		'[speaker] a phase',
		'[WARN] [speaker] a warning',
	]);
	expect(status).toBe(0);
});
