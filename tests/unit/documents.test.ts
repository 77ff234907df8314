import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { RULES } from '../architecture.ts';

const filesBelow = (folder: string, ending: RegExp) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => join(folder, path.replaceAll('\\', '/')))
		.filter((path) => ending.test(path));

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesBelow('docs', /\.md$/)];
const { scripts } = z
	.object({ scripts: z.record(z.string(), z.string()) })
	.parse(JSON.parse(readFileSync('package.json', 'utf8')));

const LINK = /\]\((?!https?:|mailto:)([^)\s]*)\)/g;
const PATH = /(?<![\w./-])(?:src|tests|docs|\.github)\/(?:[\w./-]|\[[\w.]+\])*[\w/]/g;
const SCRIPT = /npm run (?:--silent )?([a-z:]+)/g;

/** The heading anchors of a document, by GitHub's rules: lower case, hyphens for spaces, no punctuation. */
function anchorsOf(document: string): Set<string> {
	const headings = [...readFileSync(document, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => text);
	return new Set(
		headings.map((text) =>
			text
				.toLowerCase()
				.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
				.replaceAll(/\s/g, '-'),
		),
	);
}

/** Broken relative links of a text: the file or the heading is missing. @param document that contains the text */
function deadLinks(document: string, text: string): string[] {
	const prose = text.replaceAll(/^```.*?^```/gms, '').replaceAll(/`[^`\n]*`/g, '');
	return [...prose.matchAll(LINK)]
		.map(([, link = '']) => link)
		.filter((link) => {
			const [path = '', anchor] = link.split('#');
			const target = path === '' ? document : join(dirname(document), path);
			if (!existsSync(target)) return true;
			return anchor !== undefined && !anchorsOf(target).has(decodeURIComponent(anchor));
		});
}

const deadPaths = (text: string) =>
	[...text.matchAll(PATH)].map(([path]) => path).filter((path) => !existsSync(path));

const unknownScripts = (text: string) =>
	[...text.matchAll(SCRIPT)].map(([, name = '']) => name).filter((name) => !Object.hasOwn(scripts, name));

describe.each(DOCUMENTS)('%s', (document) => {
	const text = readFileSync(document, 'utf8');

	test('links only to existing files and headings', () => {
		expect(deadLinks(document, text)).toEqual([]);
	});

	test('names only existing paths and scripts', () => {
		expect([...deadPaths(text), ...unknownScripts(text)]).toEqual([]);
	});
});

test('comments cite only existing documents', () => {
	const sources = [...filesBelow('src', /\.(ts|astro|css)$/), ...filesBelow('tests', /\.ts$/)];
	const cited = sources
		.filter((file) => !file.endsWith('documents.test.ts'))
		.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bdocs\/[\w/-]+\.md\b/g)])
		.map(([path]) => path);
	expect(cited.length).toBeGreaterThan(5);
	expect(cited.filter((path) => !existsSync(path))).toEqual([]);
});

/** The name of a file or package in the table: `photoswipe` also for its style sheet, and one phrase for `*`. */
const named = (name: string) => (name === '*' ? 'any but virtual modules' : `\`${name.split('/style')[0]}\``);

test.each(Object.entries(RULES).filter(([layer]) => layer !== 'env.d.ts'))(
	'the import table in docs/architecture.md says what %s may import',
	(layer, { layers, packages }) => {
		const rows = readFileSync('docs/architecture.md', 'utf8').matchAll(/^\|(.*)\|$/gm);
		const cells = [...rows].map(([, row = '']) => row.split('|'));
		const [, , files = '', fromPackages = ''] =
			cells.find(([first]) => first?.includes(`\`${layer}\``)) ?? [];
		const isNamed = (each: string) =>
			files.includes(named(each)) || (each === layer && files.includes('own'));
		expect(layers.filter((each) => !isNamed(each))).toEqual([]);
		expect(packages.filter((each) => !fromPackages.includes(named(each)))).toEqual([]);
		// Separate rules allow type imports from `domain` and its browser files.
		const isSpecial = ['components', 'layouts', 'client'].includes(layer);
		const known = [
			...layers,
			...packages,
			...(isSpecial ? ['domain', 'domain/urls.ts', 'domain/phrases.ts', 'view'] : []),
		];
		const listed = [...`${files}${fromPackages}`.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
		expect(listed.filter((name) => !known.includes(name))).toEqual([]);
	},
);

test('the index of decisions lists every one', () => {
	const index = readFileSync('docs/decisions/README.md', 'utf8');
	const records = readdirSync('docs/decisions').filter((name) => /^\d{4}-/.test(name));
	expect(records.length).toBeGreaterThan(10);
	expect(records.filter((name) => !index.includes(`(${name})`))).toEqual([]);
});

test('a dead link, a dead anchor, a dead path and an unknown script are found', () => {
	expect(deadLinks('README.md', '[a](docs/nowhere.md) [b](#nowhere) [c](README.md) [d](#deploy)')).toEqual([
		'docs/nowhere.md',
		'#nowhere',
	]);
	expect(deadPaths('`src/nowhere.ts`, `src/domain/urls.ts`, https://a.example/src/b.ts')).toEqual([
		'src/nowhere.ts',
	]);
	expect(unknownScripts('npm run nowhere, npm run --silent build')).toEqual(['nowhere']);
});

test('every line of the self-score of docs/elder-mode.md has a test, and the sum is right', () => {
	const rows = readFileSync('docs/elder-mode.md', 'utf8')
		.split('\n')
		.filter((line) => /^\|.*\|\s*\d\s*\|$/.test(line))
		.map((line) => line.split('|').map((cell) => cell.trim()));
	const lacking = rows.flatMap(([, rule, , proof = '', score]) => {
		const [, file = '', title = ''] = /^`([^`]+)`：(.+)$/.exec(proof) ?? [];
		const isHeld = existsSync(file) && readFileSync(file, 'utf8').includes(title);
		return isHeld === (score === '5') ? [] : [`${rule}: ${proof}`];
	});
	expect(rows).toHaveLength(20);
	expect(lacking).toEqual([]);
	const sum = rows.reduce((total, [, , , , score]) => total + Number(score), 0);
	expect(readFileSync('docs/elder-mode.md', 'utf8')).toContain(`合计 ${sum} 分`);
});
