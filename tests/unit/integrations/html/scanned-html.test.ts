import { expect, test } from 'vitest';
import { scanHtml } from '../../../../src/integrations/html/scanned-html.ts';

const namesOf = (html: string) => scanHtml(html).tags.map(({ name }) => name);

test.each([
	['elements in their order', '<main><p>一<b>二</b></p></main>', ['main', 'p', 'b']],
	['names in small letters', '<DIV><Br/></DIV>', ['div', 'br']],
	['not what is escaped', '<p>&lt;b&gt;</p>', ['p']],
	['not what an attribute holds', '<p title="<b>">一</p>', ['p']],
	['not what a comment holds', '<!-- <b> --><p>', ['p']],
	['not what a script holds', '<script>"<b>"</script><p>', ['script', 'p']],
	['not what a style holds', '<style>/* <b> */</style><p>', ['style', 'p']],
	[
		'not what a title or a text field holds',
		'<title><b></title><textarea><i></textarea>',
		['title', 'textarea'],
	],
])('the tags of a page are found: %s', (_name, html, names) => {
	expect(namesOf(html)).toEqual(names);
});

test('attributes are read as the browser reads them', () => {
	expect(scanHtml(`<a HREF='/a/?x=1&amp;y=2' id=b hidden title="&quot;">`).tags).toEqual([
		{ name: 'a', attributes: { href: '/a/?x=1&y=2', id: 'b', hidden: '', title: '"' } },
	]);
});

test('styles and scripts know their text and place', () => {
	const html = '<head>厂<style media="print">a&amp;b{}</style><script src="/x.js"></script></head>';
	const { styles, scripts } = scanHtml(html);
	expect(styles).toMatchObject([{ text: 'a&amp;b{}', attributes: { media: 'print' } }]);
	expect(scripts).toMatchObject([{ text: '', attributes: { src: '/x.js' } }]);
	expect([...styles, ...scripts].map(({ start, end }) => html.slice(start, end))).toEqual([
		'<style media="print">a&amp;b{}</style>',
		'<script src="/x.js"></script>',
	]);
});

test('a page without either has none', () => {
	expect(scanHtml('<p>一</p>')).toMatchObject({ styles: [], scripts: [] });
});
