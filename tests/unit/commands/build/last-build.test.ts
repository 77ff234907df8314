import {
	cpSync,
	mkdtempSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildSettings } from '../../../../src/build-settings.ts';
import {
	buildInputs,
	forgetLastBuild,
	noteBuild,
	stampOf,
	unchangedSite,
} from '../../../../src/commands/build/last-build.ts';

let root: string;
let content: string;
let dist: string;
let cache: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'last-'));
	[content, dist, cache] = [join(root, 'content'), join(root, 'dist'), join(root, 'cache')];
	cpSync('tests/fixtures/world', content, { recursive: true });
	cpSync('public', dist, { recursive: true });
	noteBuild(inputs(), dist, siteNow(), cache);
});
afterEach(() => rmSync(root, { recursive: true }));

const inputs = (day = '2026-11-23') => buildInputs(buildSettings({ CONTENT_DIR: content, BUILD_DATE: day }));
const siteNow = () => stampOf(dist) ?? { digest: '', files: [], bytes: 0 };
const isUnchanged = () => unchangedSite(inputs(), dist, cache) !== undefined;

test('the same content, settings and site need no build', () => {
	expect(isUnchanged()).toBe(true);
});

test.each<[string, () => void]>([
	['a changed text', () => writeFileSync(join(content, 'articles/2025/101.md'), '别')],
	[
		'a file put in its place with the old size and date',
		() => {
			const file = join(content, 'articles/2025/101.md');
			const { size, mtime } = statSync(file);
			writeFileSync(`${file}.new`, 'x'.repeat(size));
			renameSync(`${file}.new`, file);
			utimesSync(file, mtime, mtime);
		},
	],
	['a deleted text', () => rmSync(join(content, 'articles/2025/101.md'))],
	['a file missing in the site', () => rmSync(join(dist, 'favicon.svg'))],
	['a file changed in the site', () => writeFileSync(join(dist, 'favicon.svg'), '')],
	['no site', () => rmSync(dist, { recursive: true })],
	['a forgotten build', () => forgetLastBuild(cache)],
])('%s needs a build', (_, change) => {
	change();
	expect(isUnchanged()).toBe(false);
});

test('a folder is told with its files and their bytes', () => {
	const { files, bytes } = siteNow();
	expect(files).toContain('favicon.svg');
	expect(files.length).toBeGreaterThan(2);
	expect(bytes).toBe(files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0));
	expect(stampOf(join(root, 'nowhere'))).toBeUndefined();
});

test('another day needs a build', () => {
	expect(unchangedSite(inputs('2026-11-24'), dist, cache)).toBeUndefined();
});

test('a link that leads nowhere does not hide what changes beside it', () => {
	symlinkSync(join(root, 'nowhere'), join(content, 'link'));
	noteBuild(inputs(), dist, siteNow(), cache);
	expect(isUnchanged()).toBe(true);
	writeFileSync(join(content, 'articles/2025/101.md'), '别');
	expect(isUnchanged()).toBe(false);
});
