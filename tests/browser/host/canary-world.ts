import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { buildWorld } from '../../site/world/built-world.ts';

const WORLD = resolve('tests/fixtures/world');
/** A page of each kind, and what it needs. */
const PARTS = [
	'site.yml',
	'taxonomy.yml',
	'presets.yml',
	'pages',
	'parks/p-one.md',
	'listings/l-full',
	'listings/l-near.md',
	'listings/l-third.md',
	'articles/2026/policy-open.md',
	'articles/2026/policy-soon.md',
	'articles/2026/policy-undated.md',
	'articles/2026/vaccine-line.md',
	'articles/2026/hostile.md',
	'articles/2026/with-cover',
	'articles/2025/101.md',
	'articles/2025/102.md',
	'notices/over.md',
	'notices/phone.md',
] as const;

/** Ways out of a script, an attribute, a comment, a feed and a template. Each would open a dialog. */
export const ATTACKS = [
	'</script><script>alert(1)</script>',
	'"><img src=x onerror=alert(2)>',
	"' onfocus=alert(3) autofocus '",
	']]><svg onload=alert(4)>',
	'${alert(5)}`+alert(5)+`',
	'{{alert(6)}}<!--<script>',
	'javascript:alert(7)',
	'</title></style></textarea><script>alert(8)</script>-->',
	'&lt;script&gt;alert(9)&lt;/script&gt;',
] as const;

/** The same for fields of at most twenty letters, which hold nothing else then. */
const SHORT_ATTACKS = ['<svg onload=alert(1)', "'><script>alert(3)//", '"onload="alert(2)"x="'] as const;
const SHORT = /^(title|name|tagline|for)$/;

/** Fields that hold free text, by name. Others are dates, numbers, words from lists and references. */
const FREE =
	/^(title|summary|description|tagline|author|alt|note|notes|method|sentence|reason|caption|originalTitle|docNo|subjects|for|notice|takedown|address|building|floor|label|materials|issuer|intro|alias|person|text|taxRequirement|source)$/;
/** The name of these is no reference: a park is named by its id, the site is not named at all. */
const NAMED = /(^|\/)(site\.yml|p-one\.md)$/;

/** Adds one attack after the other to the free texts below a value. */
function poisoned(value: unknown, key: string, isNamed: boolean, next: () => string): unknown {
	if (typeof value === 'string') {
		if (!FREE.test(key) && !(isNamed && key === 'name')) return value;
		const attack = next();
		const short = SHORT_ATTACKS[attack.length % SHORT_ATTACKS.length] ?? '';
		if (SHORT.test(key)) return short;
		// A preset has room for one line.
		return key === 'summary' ? `${short} 的摘要，只用于自动测试，请勿当真` : value + attack;
	}
	if (Array.isArray(value)) return value.map((each) => poisoned(each, key, isNamed, next));
	if (typeof value !== 'object' || value === null || value instanceof Date) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, each]) => [name, poisoned(each, name, isNamed, next)]),
	);
}

const BODY = `

正文里的 \\<script>alert(20)\\</script> 和 \`<img src=x onerror=alert(21)>\`，"引号" 与 \${alert(22)} ]]>。

\`\`\`
</code></pre><script>alert(23)</script>
\`\`\`

[链接](https://example.org/?q=%22%3E%3Cscript%3Ealert(24)%3C/script%3E "&quot;><img src=x onerror=alert(25)>")
`;

/** A plan that is a document with scripts. */
const PLAN = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" onload="alert(30)"><script>alert(31)</script>
<rect width="400" height="300" fill="#ddd" onclick="alert(32)"/><text x="20" y="40">平面</text>
<foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="alert(33)"/></foreignObject></svg>`;

function* filesOf(folder: string): Generator<string> {
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		if (statSync(path).isDirectory()) yield* filesOf(path);
		else yield path;
	}
}

/**
 * Builds a site whose texts are attacks, wherever an editor may write freely. Returns its folder. What the check of content
 * refuses, such as HTML and `javascript:` in links, cannot come here; `tests/fixtures/broken` shows that it is refused.
 */
export async function buildCanary(): Promise<string> {
	const content = resolve('.cache/canary-content');
	const dist = resolve('.cache/canary');
	rmSync(content, { recursive: true, force: true });
	for (const part of PARTS) {
		mkdirSync(join(content, part, '..'), { recursive: true });
		cpSync(join(WORLD, part), join(content, part), { recursive: true });
	}
	let count = 0;
	const next = () => ATTACKS[count++ % ATTACKS.length] ?? '';
	for (const file of filesOf(content)) {
		const isNamed = NAMED.test(file.replaceAll('\\', '/'));
		if (file.endsWith('.yml'))
			writeFileSync(file, stringify(poisoned(parse(readFileSync(file, 'utf8')), '', isNamed, next)));
		if (!file.endsWith('.md')) continue;
		const [, head = '', ...body] = readFileSync(file, 'utf8').split(/^---$/m);
		const fields = stringify(poisoned(parse(head), '', isNamed, next), { lineWidth: 0 });
		writeFileSync(file, `---\n${fields}---${body.join('---')}${BODY}`);
	}
	writeFileSync(join(content, 'listings/l-full/plan.svg'), PLAN);
	await buildWorld(content, dist);
	return dist;
}
