import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { architectureProblems, fullFolders } from './architecture.ts';

function sources(): Map<string, string> {
	return new Map(
		readdirSync('src', { recursive: true, encoding: 'utf8' })
			.filter((path) => /\.(ts|astro|css)$/.test(path))
			.map((path) => join('src', path).split(sep).join('/'))
			.toSorted()
			.map((path) => [path, readFileSync(path, 'utf8')]),
	);
}

test('the project keeps to the import table and the budgets of docs/architecture.md', () => {
	const files = sources();
	expect(files.size).toBeGreaterThan(100);
	expect(architectureProblems(files)).toEqual([]);
});

test('no test folder has too many files', () => {
	const paths = readdirSync('tests', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).split(sep).join('/'))
		.filter((path) => !path.startsWith('tests/fixtures/'));
	expect(paths.length).toBeGreaterThan(100);
	expect(fullFolders(paths)).toEqual([]);
});

test('a folder may hold 25 files and not one more', () => {
	const paths = (count: number) => Array.from({ length: count }, (_, index) => `src/view/site/f${index}.ts`);
	expect(fullFolders(paths(25))).toEqual([]);
	expect(fullFolders(paths(26))).toEqual(['src/view/site holds 26 files, 25 are allowed']);
});

test('folders of a layer that import each other in a circle are named', () => {
	const problems = architectureProblems(
		new Map([
			['src/domain/urls.ts', ''],
			['src/domain/a/one.ts', "import type { X } from '../b/two.ts';\nimport { y } from '../urls.ts';\n"],
			['src/domain/b/two.ts', "export { z } from '../c/three.ts';\n"],
			['src/domain/c/three.ts', "import { x } from '../a/other.ts';\n"],
			['src/domain/a/other.ts', "import { y } from './one.ts';\n"],
			['src/domain/d/four.ts', "import { x } from '../a/other.ts';\n"],
		]),
	);
	expect(problems).toEqual([
		'a circle of folders: src/domain/a → src/domain/b → src/domain/c → src/domain/a',
		'a circle of folders: src/domain/b → src/domain/c → src/domain/a → src/domain/b',
		'a circle of folders: src/domain/c → src/domain/a → src/domain/b → src/domain/c',
	]);
});

/** Problems of a file in a made-up project with two files that it may import. */
function problemsOf(path: string, text: string): string[] {
	return architectureProblems(
		new Map([
			['src/domain/article.ts', "import { z } from 'astro/zod';\nexport const article = z.string();\n"],
			['src/domain/urls.ts', '// † browser\nexport const homeUrl = () => "/";\n'],
			['src/view/format.ts', 'export const dash = "–";\n'],
			['src/client/search.ts', 'export {};\n'],
			[path, text],
		]),
	);
}

describe('what the rules forbid is found', () => {
	test.each([
		['src/domain/a.ts', "import { x } from '../view/format.ts';", 'may not import src/view/format.ts'],
		['src/domain/a.ts', "import { x } from 'node:fs';", 'may not import node:fs'],
		['src/domain/a.ts', "export { x } from 'yaml';", 'may not import yaml'],
		['src/domain/a.ts', "const x = await import('../catalog.ts');", 'may not import src/catalog.ts'],
		['src/domain/a.ts', "let x: import('../view/format.ts').X;", 'may not import src/view/format.ts'],
		['src/view/a.ts', "import { x } from '../build-settings.ts';", 'may not import src/build-settings.ts'],
		['src/view/a.ts', "import { getCollection } from 'astro:content';", 'may not import astro:content'],
		['src/view/a.ts', "import type { X } from 'astro:content';", 'may not import astro:content'],
		['src/media/a.ts', "import { x } from '../view/format.ts';", 'may not import src/view/format.ts'],
		[
			'src/markdown/a.ts',
			"import { x } from '../commands/build.ts';",
			'may not import src/commands/build.ts',
		],
		['src/commands/a.ts', "import { x } from '../media/qr.ts';", 'may not import src/media/qr.ts'],
		['src/commands/a.ts', "import { x } from 'astro:content';", 'may not import astro:content'],
		['src/integrations/a.ts', "import { x } from '../catalog.ts';", 'may not import src/catalog.ts'],
		['src/catalog.ts', "import { x } from './view/format.ts';", 'may not import src/view/format.ts'],
		['src/build-settings.ts', "import { x } from './catalog.ts';", 'may not import src/catalog.ts'],
		[
			'src/client/a.ts',
			"import { article } from '../domain/article.ts';",
			'may not import src/domain/article.ts',
		],
		['src/client/a.ts', "import { x } from 'astro/zod';", 'may not import astro/zod'],
		['src/pages/a.astro', "---\nimport '../client/search.ts';\n---\n", 'may not import src/client/search.ts'],
		[
			'src/components/A.astro',
			"---\nimport { loadCatalog } from '../catalog.ts';\n---\n",
			'may not import src/catalog.ts',
		],
		[
			'src/components/A.astro',
			"---\nimport { article } from '../domain/article.ts';\n---\n",
			'may not import src/domain/article.ts',
		],
		[
			'src/components/A.astro',
			"<p></p>\n<script>\n\timport '../view/format.ts';\n</script>\n",
			'may not import src/view/format.ts',
		],
		['src/services/a.ts', '', 'is in no layer of docs/architecture.md'],
		[
			'src/domain/a.ts',
			"// † browser\nimport { article } from './article.ts';",
			'is marked † browser but brings src/domain/article.ts along',
		],
		[
			'src/domain/a.ts',
			"// † browser\nimport { z } from 'astro/zod';",
			'is marked † browser but brings astro/zod along',
		],
		['src/domain/a.ts', "import { article } from './article';", 'without its file extension'],
		[
			'src/client/search-box.ts',
			"customElements.define('site-search', SiteSearch);",
			'defines <site-search>: the file takes the name of its element',
		],
		['src/domain/utils.ts', '', 'a file is named after the thing it knows'],
		['src/view/helpers.ts', '', 'a file is named after the thing it knows'],
		['src/domain/a.ts', 'export default 1;', 'has a default export'],
		['src/domain/a.ts', 'export default function a() {}', 'has a default export'],
		['src/domain/a.ts', 'const x: any = 1;', 'gives up a type: any'],
		['src/domain/a.ts', 'const x = 1 as unknown;', 'gives up a type: 1 as unknown'],
		['src/domain/a.ts', 'const x = <string>y;', 'gives up a type: <string>y'],
		['src/components/A.astro', '---\nconst x = 1 as number;\n---\n', 'gives up a type: 1 as number'],
	])('%s: %j', (path, text, problem) => {
		expect(problemsOf(path, text).join('\n')).toContain(problem);
	});
});

describe('what the rules allow is left alone', () => {
	test.each([
		[
			'src/domain/a.ts',
			"import type { ImageMetadata } from 'astro';\nimport { article } from './article.ts';",
		],
		[
			'src/domain/a.ts',
			"// † browser\nimport type { z } from 'astro/zod';\nimport { homeUrl } from './urls.ts';",
		],
		['src/domain/a.ts', "// any as string\nconst as = ['any'] as const;\nimport * as urls from './urls.ts';"],
		['src/view/a.ts', "import { article } from '../domain/article.ts';\nimport { dash } from './format.ts';"],
		['src/client/a.ts', "import { homeUrl } from '../domain/urls.ts';"],
		['src/client/a.ts', "import { type X, type Y } from '../domain/article.ts';"],
		[
			'src/components/A.astro',
			"---\nimport { homeUrl } from '../domain/urls.ts';\nimport { Image } from 'astro:assets';\n---\n<script>\n\timport '../client/search.ts';\n</script>\n",
		],
		['src/commands/a.ts', "import { build } from 'astro';\nimport { article } from '../domain/article.ts';"],
	])('%s: %j', (path, text) => {
		expect(problemsOf(path, text)).toEqual([]);
	});
});

test.each([
	['src/domain/a.ts', 150, 'lines'],
	['src/components/A.astro', 80, 'lines'],
	['src/layouts/A.astro', 80, 'lines'],
	['src/pages/a.astro', 40, 'lines of front matter'],
])('%s may have %i %s and not one more', (path, limit, what) => {
	const blank = (count: number) => {
		const lines = '\n'.repeat(count);
		return path.startsWith('src/pages/') ? `---\n${lines}---\n${'<p></p>\n'.repeat(80)}` : lines;
	};
	expect(problemsOf(path, blank(limit))).toEqual([]);
	expect(problemsOf(path, blank(limit + 1))).toEqual([
		`${path} has ${limit + 1} ${what}, ${limit} are allowed`,
	]);
});
