import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HEADER_POLICY } from '../../../src/integrations/html/content-security-policy.ts';
import { readLegacyTable } from '../../../src/integrations/legacy-urls.ts';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'legacy-urls-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the table of old addresses is read from the finished build', async () => {
	const table = [{ from: '/index.php/post/1.html', to: '/news/1/' }];
	writeFileSync(join(folder, 'legacy-urls.json'), JSON.stringify(table));
	expect(await readLegacyTable(folder)).toEqual(table);
});

test('a build without the table is an error and not an empty table', async () => {
	await expect(readLegacyTable(folder)).rejects.toThrow('legacy-urls.json');
});

test('the header policy is one line that forbids frames, plugins and foreign scripts', () => {
	expect(HEADER_POLICY).not.toMatch(/[\r\n]/);
	expect(HEADER_POLICY.split('; ')).toEqual(
		expect.arrayContaining([
			"frame-ancestors 'none'",
			"object-src 'none'",
			expect.stringMatching(/^script-src 'self' 'sha256-[\w+/=]{44}' 'wasm-unsafe-eval'$/),
		]),
	);
});
