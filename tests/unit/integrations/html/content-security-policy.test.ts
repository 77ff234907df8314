import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { READING_START } from '../../../../src/domain/reading/reading-start.ts';
import { headerPolicy, withPolicy } from '../../../../src/integrations/html/content-security-policy.ts';

const FILE = 'news/1/index.html';

function page(head: string, body = ''): string {
	return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

/** The policy in the page's `<meta>`. */
function policyOf(html: string): string | undefined {
	return /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];
}

const hashOf = (css: string) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;

test('the policy stands right behind the charset, and nothing else changes', () => {
	const html = page('<title>厂房</title><style>b{top:0}</style>', '<p>正文</p>');
	const [before, after] = withPolicy(html, FILE).split(
		/<meta http-equiv="Content-Security-Policy" content="[^"]*">/,
	);
	expect(before).toBe('<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">');
	expect(`${before}${after}`).toBe(html);
});

test.each([
	['one', ['b{top:0}']],
	['two', ['b{top:0}', '\n\ti > b::before { content: "厂" }\n']],
	['two that are the same', ['b{top:0}', 'b{top:0}']],
	['one with an ampersand', ['a&amp;b{top:0}']],
])('the styles of a page are allowed by their hashes: %s', (_name, styles) => {
	const html = page(styles.map((css) => `<style>${css}</style>`).join(''));
	expect(policyOf(withPolicy(html, FILE))).toMatch(
		new RegExp(
			`;style-src ${styles
				.map(hashOf)
				.join(' ')
				.replaceAll('+', String.raw`\+`)}$`,
		),
	);
});

test('a known hash is written as browsers compute it', () => {
	expect(policyOf(withPolicy(page('<style></style>'), FILE))).toContain(
		"style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
	);
});

test('only a page that searches may run WebAssembly', () => {
	const scripts = (body: string) =>
		/;script-src ([^;]*)/.exec(policyOf(withPolicy(page('', body), FILE)) ?? '')?.[1];
	expect(scripts('<site-search></site-search>')).toMatch(/^'self' 'sha256-[\w+/=]{44}'$/);
	expect(scripts('<search-page></search-page>')).toMatch(/^'self' 'sha256-[\w+/=]{44}' 'wasm-unsafe-eval'$/);
});

test('the script of the reading settings is allowed, and nothing that only begins like it', () => {
	expect(() => withPolicy(page('', `<script>${READING_START}</script>`), FILE)).not.toThrow();
	expect(() => withPolicy(page('', `<script>${READING_START};alert(1)</script>`), FILE)).toThrow(
		'inline script',
	);
});

test('a page without styles allows none', () => {
	expect(policyOf(withPolicy(page(''), FILE))).toMatch(/;style-src 'none'$/);
});

test('nothing comes from elsewhere and nothing inline runs', () => {
	const policy = policyOf(withPolicy(page(''), FILE)) ?? '';
	expect(policy).toMatch(/^default-src 'none';/);
	expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test.each([
	['inline script', '<script>alert(1)</script>', 'inline script'],
	['inline module', '<script type="module">import "/x.js"</script>', 'inline script'],
	['style attribute', '<p style="color:red">一</p>', 'style on <p>'],
	['click handler', '<button onclick="x()">一</button>', 'onclick on <button>'],
	['handler in capitals', '<body ONLOAD="x()">', 'onload on <body>'],
	['error handler of a picture', '<img src="/x.png" onerror=x()>', 'onerror on <img>'],
	[
		'everything at once',
		'<p style="a">一</p><script>x</script><i onclick="x">',
		'inline script; style on <p>; onclick on <i>',
	],
])('a page is refused, with its file and what is wrong: %s', (_name, body, breach) => {
	expect(() => withPolicy(page('', body), FILE)).toThrow(
		new Error(`${FILE} breaks the content security policy: ${breach}`),
	);
});

test.each([
	['linked data', '<script type="application/ld+json">{"@type":"Place","name":"a</b>"}</script>'],
	['a script file', '<script type="module" src="/_astro/x.js"></script>'],
	['a title that holds a tag', '<p title="<script>alert(1)</script>">一</p>'],
	['a text that shows a handler', '<p>&lt;b onclick="x"&gt; style="x"</p>'],
	['a comment', '<!-- <script>x</script> -->'],
	['an address with a handler in its query', '<a href="/search/?q=onclick=x">一</a>'],
	['a data attribute', '<p data-style="x" data-onclick="x">一</p>'],
])('a page is fine with %s', (_name, body) => {
	expect(policyOf(withPolicy(page('', body), FILE))).toBeDefined();
});

test('leads may be sent to their target and nowhere else', () => {
	const policy = policyOf(withPolicy(page(''), FILE, ['https://leads.example.com'])) ?? '';
	expect(policy).toContain(";connect-src 'self' https://leads.example.com;");
	expect(policy).toContain(";form-action 'self' https://leads.example.com;");
	expect(policy.match(/https:/g)).toHaveLength(2);
	const without = policyOf(withPolicy(page(''), FILE)) ?? '';
	expect(without).toContain(";connect-src 'self';");
	expect(without).toContain(";form-action 'self';");
});

const namesOf = (policy: string) => policy.split(/; ?/).map((each) => each.split(' ')[0] ?? '');

test('the header has every directive of the pages, and those that only a header can have', () => {
	const policy = policyOf(withPolicy(page(''), FILE)) ?? '';
	expect(namesOf(headerPolicy())).toEqual([...namesOf(policy), 'object-src', 'frame-ancestors']);
	expect(new Set(namesOf(headerPolicy())).size).toBe(namesOf(headerPolicy()).length);
});

test('only in styles the header allows more than a page that searches', () => {
	const leads = ['https://leads.example.com'];
	const meta = policyOf(withPolicy(page('', '<search-page></search-page>'), FILE, leads))?.split(';') ?? [];
	const header = headerPolicy(leads).split('; ');
	expect(meta.filter((each) => !header.includes(each))).toEqual(["style-src 'none'"]);
	expect(header).toContain("style-src 'self' 'unsafe-inline'");
	expect(header.join(';').replace(/style-src [^;]*/, '')).not.toMatch(
		/unsafe-inline|'unsafe-eval'|\*|[\r\n]/,
	);
});

test('the header allows what counts visits, to scripts only', () => {
	const counters = { beacon: ['https://count.example'], views: ['https://views.example'] };
	const directives = headerPolicy([], counters).split('; ');
	expect(directives.filter((each) => each.includes('.example'))).toEqual([
		"connect-src 'self' https://count.example https://views.example",
	]);
});
