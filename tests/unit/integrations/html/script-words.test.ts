import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scanHtml } from '../../../../src/integrations/html/scanned-html.ts';
import { readScriptWords, type ScriptWords } from '../../../../src/integrations/html/script-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'words-'));
let wordsOf: ScriptWords;

beforeAll(async () => {
	mkdirSync(join(folder, '_astro'));
	const write = (name: string, code: string) => writeFileSync(join(folder, '_astro', name), code);
	write('Ab-1.js', 'import{a}from"./shared.X_9.js";element.className="cluster muted";');
	write('shared.X_9.js', 'const later=()=>import("./late.js");export{later as a}');
	write('late.js', 'import"./Ab-1.js";row.dataset.leadProblem="";');
	write('other.js', 'element.classList.add("badge")');
	wordsOf = await readScriptWords(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const words = (html: string) => wordsOf(scanHtml(html));

test('a page has the words of its scripts and of all they may load, and no others', () => {
	const own = words('<script type="module" src="/base/_astro/Ab-1.js"></script>');
	for (const word of ['cluster', 'muted', 'leadProblem']) expect(own.has(word)).toBe(true);
	expect(own.has('badge')).toBe(false);
});

test('a page without scripts has none', () => {
	expect(words('<p>other.js</p><script type="application/ld+json">{"badge":1}</script>').size).toBe(0);
});
