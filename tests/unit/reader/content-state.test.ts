import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { day } from '../../../src/domain/units/calendar-date.ts';
import { checkContent } from '../../../src/reader/content-check.ts';
import { contentState } from '../../../src/reader/content-state.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

let root = '';

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'state-'));
	onTestFinished(() => rmSync(root, { recursive: true }));
	cpSync(join(FIXTURES, 'world'), root, { recursive: true });
});

const stateWith = async (...cases: readonly string[]) => {
	for (const name of cases) cpSync(join(FIXTURES, 'broken', name), root, { recursive: true });
	rmSync(join(root, 'expected.txt'), { force: true });
	return contentState(await checkContent(root, day('2026-11-23')), root);
};

test('content in order has nothing to tell', async () => {
	const { state, leftOut } = await stateWith();
	expect(state).toEqual({ message: '', first: undefined, everywhere: '', pages: new Map() });
	expect([...leftOut]).toEqual([]);
});

test('a bad file is left out, and its page says why', async () => {
	const { state, leftOut } = await stateWith('impossible-date');
	const problem = '✗ [第 3 行 · publishDate] 「发布日期 publishDate」“2026-02-30” 不是有效的日期';
	expect(state.message).toContain(
		'内容检查发现 1 处问题，其他页面照常：\n\ncontent/articles/2026/broken.md\n',
	);
	expect(state.message).toContain(problem);
	expect(state.first).toEqual({ file: join(root, 'articles/2026/broken.md'), line: 3 });
	expect(state.everywhere).toBe('');
	expect([...state.pages.keys()]).toEqual(['/news/broken/']);
	expect(state.pages.get('/news/broken/')).toContain(problem);
	expect([...leftOut]).toEqual(['articles/2026/broken.md']);
});

test('site.yml and taxonomy.yml concern every page, the presets theirs', async () => {
	const { state } = await stateWith('settings', 'presets');
	expect(state.everywhere).toContain('content/site.yml');
	expect(state.everywhere).toContain('content/taxonomy.yml');
	expect(state.everywhere).not.toContain('presets.yml');
	expect(state.first?.file).toBe(join(root, 'site.yml'));
	expect(state.pages.get('/listings/presets/')).toContain('content/presets.yml');
});

test('a picture that cannot be read concerns the pages that show it', async () => {
	const whole = await stateWith();
	expect(whole.state.message).toBe('');
	writeFileSync(join(root, 'articles/2026/cover.jpg'), 'no picture');
	const page = join(FIXTURES, 'broken/broken-image/articles/2026/broken.md');
	cpSync(page, join(root, 'articles/2026/broken.md'));
	const { state, leftOut } = await stateWith();
	expect(leftOut.has('articles/2026/broken.md')).toBe(true);
	expect(state.pages.get('/news/broken/')).toContain('content/articles/2026/cover.jpg');
	expect([...state.pages.keys()]).toEqual(['/news/broken/']);
});
