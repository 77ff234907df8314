import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { builtFile, builtPages, pageAt } from './world/built-site.ts';
import { floorLinter } from './floor-linter.ts';

/** Features in built scripts that the oldest browsers lack, with the reason why nothing breaks. */
const SCRIPT_EXCEPTIONS: Readonly<Record<string, string>> = {
	"'CSS.highlights' is restricted from being used.":
		'asked for before it is used; without it no words are marked',
	"'Error.captureStackTrace' is restricted from being used.": 'Pagefind asks for it before it calls it',
	"'Intl.Segmenter' is restricted from being used.":
		'Pagefind asks for it first; our queries are cut already',
	"Unexpected use of 'DecompressionStream'.":
		'asked for before it is used; without it Pagefind unpacks what it gets',
	"Unexpected use of 'Highlight'.": 'as CSS.highlights',
	"Unexpected use of 'requestIdleCallback'.": 'asked for before it is called, with a timer in its place',
};

/** Style features that some browsers lacked at the end of 2021, with the effect if they are missing. */
const STYLE_EXCEPTIONS: Readonly<Record<string, string>> = {
	"At-rule '@layer'": 'where the floor is',
	"At-rule '@page'": 'on paper: the printer has its own size and margins',
	"Media condition 'scripting'": 'without script, what needs one keeps its place and stays out of sight',
	"Property 'accent-color'": 'at the floor',
	"Property 'color-scheme'": 'at the floor',
	"Property 'contain-intrinsic-block-size'": 'cards outside the window are only drawn earlier',
	"Property 'content-visibility'": 'cards outside the window are only drawn earlier',
	"Property 'forced-color-adjust'": 'only where a visitor has set colours of his own',
	"Property 'outline'": 'in Safari without round corners',
	"Property 'page'": 'on paper: a wide table is printed upright',
	"Property 'print-color-adjust'": 'with -webkit-print-color-adjust beside it',
	"Property 'scroll-snap-type'": 'at the floor',
	"Property 'text-autospace'": 'letters and Chinese characters stand closer',
	"Property 'text-size-adjust'": 'with -webkit-text-size-adjust beside it',
	"Property 'text-wrap'": 'a heading breaks where it happens to',
	"Property 'user-select'": 'with -webkit-user-select beside it',
	"Selector 'focus-visible'": 'at the floor',
	"Selector 'has'": 'a chosen chip still shows its ticked box',
	"Selector 'highlight'": 'made only where a script can mark words',
	"Unit 'svh'": 'the foot of a short page stands higher',
	"Value 'avoid' of property 'break-after'": 'on paper: a heading may stand at the foot of a page',
	"Value 'anywhere' of property 'overflow-wrap'": 'at the floor',
	"Property 'overscroll-behavior'": 'the page behind the filters may scroll at their end',
};

/** Supported by Chrome 96, Firefox 79 and Safari 15. */
const WASM_FEATURES = [
	'bulk-memory',
	'multivalue',
	'mutable-globals',
	'nontrapping-fptoint',
	'reference-types',
	'sign-ext',
];

const lint = floorLinter();

async function findings(texts: ReadonlySet<string>, language: 'js' | 'css'): Promise<string[]> {
	const found = await Promise.all([...texts].map((text) => lint(text, language)));
	return [...new Set(found.flat())].toSorted();
}

test('every script that reaches a browser, the worker and the search engine included, runs in the oldest ones', async () => {
	const scripts = readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.js'),
	);
	expect(scripts.some((file) => file.includes('search-worker'))).toBe(true);
	expect(scripts).toContain(join('pagefind', 'pagefind.js'));
	expect(await findings(new Set(scripts.map(builtFile)), 'js')).toEqual(
		Object.keys(SCRIPT_EXCEPTIONS).toSorted(),
	);
});

test('newer style features are listed as exceptions and are harmless if ignored', async () => {
	const styles = builtPages().flatMap((file) =>
		[...pageAt(file).querySelectorAll('style')].map(({ textContent }) => textContent ?? ''),
	);
	const found = await findings(new Set(styles), 'css');
	expect(found.map((each) => each.replace(/ is not a 2021 .*$/, ''))).toEqual(
		Object.keys(STYLE_EXCEPTIONS).toSorted(),
	);
});

test('the search engine needs no newer WebAssembly features', () => {
	const folder = join(inject('dist'), 'pagefind');
	const [file = ''] = readdirSync(folder).filter((each) => each.startsWith('wasm.'));
	const unpacked = gunzipSync(readFileSync(join(folder, file)));
	const engine = new WebAssembly.Module(unpacked.subarray(unpacked.indexOf('\0asm')));
	const [asked] = WebAssembly.Module.customSections(engine, 'target_features');
	const names =
		Buffer.from(asked ?? new ArrayBuffer(0))
			.toString('latin1')
			.match(/[a-z][a-z-]+/g) ?? [];
	expect(names).toContain('bulk-memory');
	expect(names.filter((name) => !WASM_FEATURES.includes(name))).toEqual([]);
});

test.each([
	['js', '[2, 1].toSorted()'],
	['js', '"a".toWellFormed()'],
	['js', 'Map.groupBy([], (each) => each)'],
	['js', '"a".replace(/(?<=a)b/, "")'],
	['js', 'new Set().union(new Set())'],
	['js', 'new Intl.Segmenter("zh")'],
	['js', 'AbortSignal.timeout(1)'],
	['js', 'class A { static { A.b = 1; } }'],
	['js', 'const first = () => 1; class A { #b = first(); }'],
	['js', 'document.querySelector(`label:has(input)`)'],
	['js', 'new CompressionStream("gzip")'],
	['css', '@media (width >= 40rem) { a { color: red; } }'],
	['css', 'a { & b { color: red; } }'],
	['css', 'a { color: color-mix(in srgb, red, blue); }'],
	['css', 'a { color: light-dark(red, blue); }'],
	['css', '@container (min-width: 1px) { a { color: red; } }'],
] as const)('the check knows what is too new: %s %s', async (language, text) => {
	expect(await lint(text, language)).not.toEqual([]);
});
