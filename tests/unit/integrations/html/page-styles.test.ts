import { expect, test } from 'vitest';
import { openPageStyles } from '../../../../src/integrations/html/page-styles.ts';
import type { ScriptWords } from '../../../../src/integrations/html/script-words.ts';

const leanStyles = (html: string, wordsOf?: ScriptWords) => openPageStyles(wordsOf)(html);

/** A page with one style element per part, and a body. */
function page(styles: readonly string[], body: string): string {
	const head = styles.map((css) => `<style>${css}</style>`).join('');
	return `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

function stylesOf(html: string): string[] {
	return [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(([, css]) => css ?? '');
}

const CARD = '<p data-astro-cid-card123>一</p>';

test.each([
	[
		'a rule of an absent component goes',
		'.a[data-astro-cid-absent]{color:red}.b{color:blue}',
		'.b{color:blue}',
	],
	[
		'a rule of a present component gets a short name',
		'.a[data-astro-cid-card123]{color:red}',
		'.a[data-a]{color:red}',
	],
	['a rule without a component stays', 'body{margin:0}', 'body{margin:0}'],
	[
		'an absent component leaves a list of selectors',
		'.a[data-astro-cid-absent],.b{color:red}',
		'.b{color:red}',
	],
	[
		'a rule that needs an absent component anywhere goes',
		'[data-astro-cid-card123] [data-astro-cid-absent]{color:red}i{top:0}',
		'i{top:0}',
	],
	['an empty media query goes', '@media print{[data-astro-cid-absent]{color:red}}', ''],
	[
		'a media query is kept',
		'@media (width>=40em){.a[data-astro-cid-card123]{color:red}}',
		'@media (width>=40em){.a[data-a]{color:red}}',
	],
	['keyframes stay', '@keyframes turn{0%{top:0}to{top:1px}}', '@keyframes turn{0%{top:0}to{top:1px}}'],
	['a layer order stays', '@layer base,page;', '@layer base,page;'],
	[
		'a font stays',
		'@font-face{font-family:x;src:url(/x.woff2)}',
		'@font-face{font-family:x;src:url(/x.woff2)}',
	],
	[
		'a colon and comma inside :is stay',
		':is(h1,h2)[data-astro-cid-card123]{top:0}',
		':is(h1,h2)[data-a]{top:0}',
	],
])('%s', (_name, css, lean) => {
	expect(stylesOf(leanStyles(page([css], CARD)))).toEqual([lean]);
});

test('a style that several elements bring is there once, wherever they stand', () => {
	const style = '<style>.tone-889{--tone:#889}</style>';
	const body = `${style}<p class="tone-889">一</p>${style}<p class="tone-889">二</p>`;
	const lean = leanStyles(page(['p{color:var(--tone)}'], body));
	expect(stylesOf(lean)).toEqual(['p{color:var(--tone)}\n.tone-889{--tone:#889}']);
	expect(lean.indexOf('</style>')).toBeLessThan(lean.indexOf('</head>'));
});

test('empty nested conditions are removed', () => {
	const css = '@media print{@supports (gap:0){[data-astro-cid-absent]{top:0}}}i{top:0}';
	expect(stylesOf(leanStyles(page([css], CARD)))).toEqual(['i{top:0}']);
});

test('all styles are one element, in their order, where the first one stood', () => {
	const html =
		'<head><meta charset="utf-8"><style>a{top:0}</style><title>x</title><style>b{top:0}</style></head><body><style>c{top:0}</style></body>';
	expect(leanStyles(html)).toBe(
		'<head><meta charset="utf-8"><style>a{top:0}\nb{top:0}\nc{top:0}</style><title>x</title></head><body></body>',
	);
});

test('names are short, and the same in styles and elements', () => {
	const css = '[data-astro-cid-two22222]{top:0}[data-astro-cid-one11111]{top:1px}';
	const html = leanStyles(
		page([css], '<p data-astro-cid-one11111>一</p><p class="x" data-astro-cid-two22222 id="y">二</p>'),
	);
	expect(html).toContain('<style>[data-a]{top:0}[data-b]{top:1px}</style>');
	expect(html).toContain('<body><p data-b>一</p><p class="x" data-a id="y">二</p></body>');
});

test('more than 26 components still get names of their own', () => {
	const scopes = Array.from({ length: 60 }, (_, i) => `scope${i}x`);
	const css = scopes.map((scope) => `[data-astro-cid-${scope}]{top:0}`).join('');
	const html = leanStyles(page([css], scopes.map((scope) => `<p data-astro-cid-${scope}></p>`).join('')));
	const names = [...html.matchAll(/<p data-([a-z]+)>/g)].map(([, name]) => name);
	expect(names.slice(25, 28)).toEqual(['z', 'aa', 'ab']);
	expect(new Set(names).size).toBe(60);
	expect(html).not.toContain('astro-cid');
});

test('an element whose component has no style of its own loses the name', () => {
	expect(leanStyles(page(['b{top:0}'], '<p data-astro-cid-plain123>一</p>'))).toContain(
		'<body><p>一</p></body>',
	);
});

test('a page without styles stays as it is', () => {
	const html = page([], CARD);
	expect(leanStyles(html)).toBe(html);
});

test.each([
	['an escaped tag in the text', '<p>&lt;style&gt;b{}&lt;/style&gt;</p>'],
	['a title attribute', '<p title="<style>b{top:0}</style>">一</p>'],
	['a script', '<script type="application/ld+json">{"a":"<style>b{top:0}"}</script>'],
	['a comment', '<!-- <style>b{top:0}</style> -->'],
	['a text that names a property', '<p>写 color:red;} 的人</p>'],
])('what looks like a style but is not is untouched: %s', (_name, body) => {
	expect(leanStyles(page(['b{top:0}'], body))).toBe(page(['b{top:0}'], body));
});

test('a text that names a scope is left as it was written', () => {
	const body = `${CARD}<p>在 data-astro-cid-card123 里</p>`;
	expect(leanStyles(page(['b{top:0}'], body))).toContain('<p>在 data-astro-cid-card123 里</p>');
});

test('doing it twice changes nothing more', () => {
	const once = leanStyles(page(['.a[data-astro-cid-card123]{top:0}'], CARD));
	expect(leanStyles(once)).toBe(once);
});

/** The style of a page whose scripts contain these words. */
function leanWith(words: readonly string[], css: string, body = CARD): string[] {
	return stylesOf(leanStyles(page([css], body), () => new Set(words)));
}

test.each([
	['a class that nothing has goes', '.absent{top:0}p{top:0}', 'p{top:0}'],
	['a class that a script knows stays', '.added{top:0}', '.added{top:0}'],
	['a class among choices stays', ':is(.absent,p){top:0}', ':is(.absent,p){top:0}'],
	[
		'a class that is denied stays',
		'p:not(.absent):not(:is(.a,.b)){top:0}',
		'p:not(.absent):not(:is(.a,.b)){top:0}',
	],
	['a dot in an attribute is no class', "[href='.absent']{top:0}", "[href='.absent']{top:0}"],
	['a fraction in keyframes is no class', '@keyframes turn{0.5%{top:0}}', '@keyframes turn{0.5%{top:0}}'],
	['one of two classes is not enough', '.added.absent{top:0}', ''],
	['an element that is absent goes', 'blockquote{top:0}p em{top:0}p{top:0}', 'p{top:0}'],
	['an element that a script makes stays', 'canvas{top:0}', 'canvas{top:0}'],
	['an element among choices stays', '.added :is(th,td){top:0}', '.added :is(th,td){top:0}'],
	['data that is absent goes', 'body:has([data-absent]) p{top:0}[data-absent]{top:0}p{top:0}', 'p{top:0}'],
	['data that a script sets stays', '[data-some-state]{top:0}', '[data-some-state]{top:0}'],
	[
		'a pseudo-element of anything stays',
		'::highlight(x){top:0}::before{top:0}:root{top:0}',
		'::highlight(x){top:0}::before{top:0}:root{top:0}',
	],
	[
		'an element that its component does not have goes',
		'i[data-astro-cid-card123]{top:0}p[data-astro-cid-card123]{top:0}',
		'p[data-a]{top:0}',
	],
	[
		'a property that nothing reads goes',
		':root{--a:1px;--b:2px}p{top:var(--a)}',
		':root{--a:1px}p{top:var(--a)}',
	],
	['a property that only such a one has read goes too', ':root{--a:1px;--b:var(--a)}p{top:0}', 'p{top:0}'],
	['a property that a script reads stays', ':root{--known:1px}', ':root{--known:1px}'],
	[
		'a fallback is a reading',
		':root{--a:1px}p{top:var(--known,var(--a))}',
		':root{--a:1px}p{top:var(--known,var(--a))}',
	],
])('%s', (_name, css, lean) => {
	expect(leanWith(['added', 'canvas', 'someState', '--known'], css)).toEqual([lean]);
});

test('an element that no rule of its component reaches loses its mark', () => {
	const css =
		'.a[data-astro-cid-card123]{top:0}b[data-astro-cid-card123]>i[data-astro-cid-card123]{top:0}.added[data-astro-cid-card123]{top:0}';
	const mark = 'data-astro-cid-card123';
	const body = `<p class="b a" ${mark}>一</p><p ${mark}>二</p><b ${mark}><i ${mark}>三</i></b><u ${mark}>四</u>`;
	const lean = (words: readonly string[]) =>
		/<body>(.*)<\/body>/.exec(leanStyles(page([css], body), () => new Set(words)))?.[1];
	expect(lean([])).toBe('<p class="b a" data-a>一</p><p>二</p><b data-a><i data-a>三</i></b><u>四</u>');
	// A script may give this class to any of them.
	expect(lean(['added'])?.match(/ data-a/g)).toHaveLength(5);
});

test.each([
	'*[data-astro-cid-card123]',
	':is(h1,h2)[data-astro-cid-card123]',
	'[data-astro-cid-card123]:has(a)',
])('a rule that may be about any element keeps all marks: %s', (selector) => {
	expect(leanStyles(page([`${selector}{top:0}`], CARD))).toContain('<p data-a>');
});

test("the compiler's class for spread attributes goes, a class of ours beside it stays", () => {
	const body =
		'<img class="astro-card1234" alt="astro-card1234"><p class="big astro-card1234 red">astro-card1234</p>';
	expect(leanStyles(page(['b{top:0}'], body))).toContain(
		'<img alt="astro-card1234"><p class="big red">astro-card1234</p>',
	);
});
