import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, test } from 'vitest';

const kilobytes = (bytes: Uint8Array | string) => brotliCompressSync(bytes).length / 1000;
const read = (path: string) => readFileSync(join(inject('realDist'), path));

/**
 * Critical bytes in kB: 7 for a typical page, 14 for any page (docs/decisions/0008-build-steps.md).
 */
const TYPICAL = 7;
const LIMIT = 14;
/**
 * Deferred script that a page starts with, in kB: an article page, and a page with hearts, freshness, calculator and
 * gallery.
 */
const READING_SCRIPT = 2.4;
const LISTING_SCRIPT = 4.7;
/** The home page has cards with hearts, tags and pictures to leaf through, and the loader of each. */
const HOME_SCRIPT = 3.8;

function pages(): string[] {
	return readdirSync(inject('realDist'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html') && !existsSync(join('public', file)))
		.toSorted();
}

/** The names of script files in built code: those it imports at once, and those it loads later. */
const AT_ONCE = /(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g;
const AT_ONCE_OR_LATER = /(?:from|import)\s*\(?["'`]\.\/([^"'`]+)["'`]/g;

/** The scripts that a page starts with, by path, including what they import. */
function scriptsOf(file: string, imports = AT_ONCE): Map<string, string> {
	const { document } = parseHTML(read(file).toString());
	const wanted = [...document.querySelectorAll('script[src]')].map(
		(script) => script.getAttribute('src') ?? '',
	);
	const scripts = new Map<string, string>();
	for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
		if (scripts.has(path)) continue;
		const code = read(path).toString();
		scripts.set(path, code);
		for (const [, imported = ''] of code.matchAll(imports)) wanted.push(`/_astro/${imported}`);
	}
	return scripts;
}

const scriptBytes = (file: string) =>
	scriptsOf(file)
		.values()
		.reduce((total, code) => total + kilobytes(code), 0);

describe('on the real content', () => {
	test('no page takes more than one flight of critical bytes', () => {
		const heavy = pages()
			.map((file) => ({ file, size: kilobytes(read(file)) }))
			.filter(({ size }) => size > LIMIT);
		expect(heavy).toEqual([]);
	});

	test('the median article keeps the typical budget', () => {
		const sizes = pages()
			.filter((file) => /^news\/[^/]+\/index\.html$/.test(file))
			.map((file) => kilobytes(read(file)))
			.toSorted((a, b) => a - b);
		expect(sizes.length).toBeGreaterThan(5);
		expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(TYPICAL);
	});

	test('nothing blocks the first paint', () => {
		for (const file of pages()) {
			const { document } = parseHTML(read(file).toString());
			expect(document.querySelectorAll('link[rel=stylesheet]'), file).toHaveLength(0);
			for (const script of document.querySelectorAll('script[src]')) {
				expect(script.getAttribute('type'), `${file}: a module is deferred`).toBe('module');
			}
			expect(read(file).toString(), file).not.toContain('@font-face');
		}
	});

	test.each([
		['news/3231/index.html', READING_SCRIPT],
		['index.html', HOME_SCRIPT],
		['listings/sj-0001/index.html', LISTING_SCRIPT],
		['listings/index.html', LISTING_SCRIPT],
		['parks/yunjian-demo/index.html', LISTING_SCRIPT],
	])('%s starts with at most %s kB of script', (file, limit) => {
		expect(scriptBytes(file)).toBeLessThanOrEqual(limit);
	});

	test('an article starts with at most two script files, a page with offers with four', () => {
		const counts = pages().map((file) => [file, scriptsOf(file).size] as const);
		const above = (limit: number, name: RegExp) =>
			counts.filter(([file, count]) => name.test(file) && count > limit);
		expect(counts.every(([, count]) => count > 0)).toBe(true);
		expect(above(2, /^(?:news|policies\/(?!fit))/)).toEqual([]);
		expect(above(4, /^(?:listings\/[^/]+\/|parks|districts|topics|index)/)).toEqual([]);
	});

	// The elements of a page and the file that defines them are in different places.
	test('the scripts of a page define all its elements', () => {
		const undefinedTags = new Set<string>();
		let count = 0;
		for (const file of pages()) {
			const code = [...scriptsOf(file, AT_ONCE_OR_LATER).values()].join();
			const { document } = parseHTML(read(file).toString());
			for (const { localName } of document.querySelectorAll('*')) {
				if (!localName.includes('-')) continue;
				count += 1;
				if (!code.includes(`customElements.define(\`${localName}\``))
					undefinedTags.add(`${file}: ${localName}`);
			}
		}
		expect(count).toBeGreaterThan(100);
		expect([...undefinedTags]).toEqual([]);
	});
});
