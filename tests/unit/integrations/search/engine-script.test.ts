import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shrinkEngine } from '../../../../src/integrations/search/engine-script.ts';

const bundle = mkdtempSync(join(tmpdir(), 'engine-script-'));
const file = join(bundle, 'pagefind.js');

beforeAll(async () => {
	const { index } = await createIndex();
	await index?.addCustomRecord({ url: '/', language: 'zh-cn', content: '一' });
	await index?.writeFiles({ outputPath: bundle });
	await close();
});
afterAll(() => rmSync(bundle, { recursive: true }));

test('the script keeps what is asked of it and no more', async () => {
	const before = readFileSync(file, 'utf8');
	await shrinkEngine(file);
	const after = readFileSync(file, 'utf8');
	expect(after.length).toBeLessThan(before.length * 0.6);
	const [, exported = ''] = /export\{(.+)\};?\s*$/.exec(after) ?? [];
	expect(
		exported
			.split(',')
			.map((each) => each.split(' as ').at(-1))
			.toSorted(),
	).toEqual(['init', 'mergeIndex', 'options', 'search']);
	expect(after).not.toContain('pagefind-worker.js');
	expect(after).not.toContain('getCanonicalLocales');
});

test('the script of another version is refused', async () => {
	writeFileSync(file, 'export{search};');
	await expect(shrinkEngine(file)).rejects.toThrow('not the script of Pagefind 1.6');
});
