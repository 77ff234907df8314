import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, test } from 'vitest';

const kilobytes = (bytes: Uint8Array | string) => brotliCompressSync(bytes).length / 1000;
const read = (path: string) => readFileSync(join(inject('realDist'), path));

/**
 * Critical bytes in kB: 7 for a typical page, 14 for any page (docs/decisions/0008-build-steps.md). The lead form takes 0.3
 * kB of an article, so the median is 7.1.
 */
const TYPICAL = 7.2;
const LIMIT = 14;
/**
 * Deferred script that a page starts with, in kB: an article page, and a page with hearts, freshness, calculator and
 * gallery.
 */
const READING_SCRIPT = 3;
const LISTING_SCRIPT = 5;
/** The home page has cards with hearts, tags and pictures to leaf through, and the loader of each. */
const HOME_SCRIPT = 3.2;

function pages(): string[] {
	return readdirSync(inject('realDist'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html'))
		.toSorted();
}

/** Bytes of the scripts that a page starts with, including their imports. */
function scriptBytes(file: string): number {
	const { document } = parseHTML(read(file).toString());
	const wanted = [...document.querySelectorAll('script[src]')].map(
		(script) => script.getAttribute('src') ?? '',
	);
	const seen = new Set<string>();
	let total = 0;
	for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
		if (seen.has(path)) continue;
		seen.add(path);
		const code = read(path).toString();
		total += kilobytes(code);
		for (const [, imported = ''] of code.matchAll(/(?:from|import)\s*["'`](\.\/[^"'`]+)["'`]/g)) {
			wanted.push(`/_astro/${imported.slice(2)}`);
		}
	}
	return total;
}

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
	])('%s starts with at most %i kB of script', (file, limit) => {
		expect(scriptBytes(file)).toBeLessThanOrEqual(limit);
	});
});
