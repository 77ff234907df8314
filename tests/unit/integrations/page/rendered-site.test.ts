import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { buildMemory, startBuildMemory } from '../../../../src/build-memory.ts';
import type { BuiltSite } from '../../../../src/integrations/page/built-site.ts';
import type { MadeFile } from '../../../../src/integrations/page/page-manifest.ts';
import { readRendered, writeRendered } from '../../../../src/integrations/page/rendered-site.ts';

const file = (key: string | undefined): MadeFile => ({ key, hash: 'h', assets: [], facts: undefined });
const KEPT = file('kept');
const SITE: BuiltSite = {
	made: new Map([
		['a.html', file('a')],
		['feed.xml', file(undefined)],
	]),
	kept: new Map([['b.html', KEPT]]),
	seconds: new Map([['old/b.html', 'b.html']]),
};
const known = (path: string) => (path === 'b.html' ? KEPT : undefined);

let folder = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'rendered-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	startBuildMemory({ knownKeys: new Map(), related: () => undefined }).usedKeys.set('drawn from', 'key');
	writeRendered(folder, 'e', SITE);
	startBuildMemory({ knownKeys: new Map(), related: () => undefined });
});

test('the process that goes on has the site as if it had made the pages', () => {
	expect(readRendered(folder, 'e', known)).toEqual(SITE);
	expect([...buildMemory().usedKeys]).toEqual([['drawn from', 'key']]);
});

test('pages of other code, damaged ones and kept ones that are gone are no site', () => {
	expect(() => readRendered(folder, 'other', known)).toThrow('the pages of another process are gone');
	expect(() => readRendered(folder, 'e', () => undefined)).toThrow('the pages of another process are gone');
	for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '');
	expect(() => readRendered(folder, 'e', known)).toThrow();
});
