import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { readPlainTags } from '../../../../src/integrations/html/plain-tags.ts';
import type {
	PlacedTag,
	RawTextElement,
	ScannedTag,
} from '../../../../src/integrations/html/scanned-html.ts';

/** What the reader finds in a page that it takes for plain. */
function plainTags(html: string): { tags: PlacedTag[]; raw: RawTextElement[] } | undefined {
	const [tags, raw]: [PlacedTag[], RawTextElement[]] = [[], []];
	const isPlain = readPlainTags(
		html,
		({ name, attributes, start, end }) => tags.push({ name, attributes, start, end }),
		(element) => raw.push(element),
	);
	return isPlain ? { tags, raw } : undefined;
}

/** The tags that a tokenizer finds. It is not exact about places behind a closing tag that closes nothing. */
function tokenizedTags(html: string): ScannedTag[] {
	const tags: ScannedTag[] = [];
	const parser = new Parser({
		onopentag: (name, attributes, isImplied) => {
			// A closing tag without an opening one.
			if (!isImplied) tags.push({ name, attributes: { ...attributes } });
		},
	});
	parser.end(html);
	return tags;
}

/** Pieces that begin, end or break tags. */
const PIECES = [
	...['<', '>', '/', '=', '"', "'", ' ', '\n', '&amp;', '&', '-', '--', '!', '厂', 'a', 'b-c', 'P', 'x1'],
	...[
		'<p>',
		'</p>',
		'<br/>',
		'<a href="/x?a=1&amp;b=2">',
		'</a>',
		"<i b='\"'>",
		'<b hidden id=c>',
		'<!-- <u> -->',
	],
	...[
		'<!doctype html>',
		'<script>"<b>"</script>',
		'<style>',
		'</style>',
		'<title>',
		'</title >',
		'<svg viewBox="0">',
	],
	...[
		'<!-->',
		'<!--',
		'-->',
		'<![CDATA[',
		']]>',
		'<?x',
		'</',
		'<A B=C>',
		'<p a=1 A=2>',
		'<textarea/>',
		'<xmp>',
		'</XMP>',
	],
];

test('a page that is taken for plain has the tags that a tokenizer finds', () => {
	let plain = 0;
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
			const html = pieces.join('');
			const read = plainTags(html);
			if (read === undefined) return;
			plain += 1;
			expect(read.tags.map(({ name, attributes }) => ({ name, attributes }))).toEqual(tokenizedTags(html));
			for (const { name, start, end } of read.tags) {
				expect(html.slice(start + 1, start + 1 + name.length).toLowerCase()).toBe(name);
				expect([html[start], html[end - 1]]).toEqual(['<', '>']);
			}
		}),
		{ numRuns: 20_000, seed: 1 },
	);
	// Otherwise the test above compares nothing.
	expect(plain).toBeGreaterThan(1000);
});

test('what Astro writes is plain', () => {
	const html =
		'<!doctype html><html lang="zh-CN"><head><title>厂房 &lt;b&gt;</title><style>a>b{}</style></head>' +
		'<body><!-- 1 --><p class="a" data-astro-cid-x1 hidden>1 &gt; 0</p><script src="/a.js"></script></body></html>';
	expect(plainTags(html)?.tags.map(({ name }) => name)).toEqual([
		...['html', 'head', 'title', 'style', 'body', 'p', 'script'],
	]);
});

test.each([
	['a tag that does not end', '<p class="a'],
	['a blank before the value', '<p class ="a">'],
	['a quote in a value without quotes', '<p class=a"b>'],
	['a mark that begins no tag', '<p>1 < 2</p>'],
	['a script that does not end', '<script>1'],
	['a style that is empty by a stroke', '<style/><p>'],
])('%s is left to a tokenizer', (_name, html) => {
	expect(plainTags(html)).toBeUndefined();
});
