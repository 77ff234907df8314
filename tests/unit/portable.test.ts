import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';

const { scripts } = z
	.object({ scripts: z.record(z.string(), z.string()) })
	.parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** Syntax that cmd.exe does not support or reads differently. It does support `&&` and `||`. */
const SHELL_ONLY = [
	[/'/, 'a single quote'],
	[/\$|`/, 'an expansion'],
	[/;|(?<!&)&(?!&)|(?<!\|)\|(?!\|)|[<>]/, 'a second command or a redirection'],
	[/(^|&& |\|\| )\w+=/, 'a variable before a command'],
	[/\*(?!\.\*)/, 'a pattern that a shell would expand'],
	[/(^|&& |\|\| )(\.?\/|bash|sh|rm|cp|mv|mkdir|export|test|cat|touch|which)\b/, 'a program of Unix'],
] as const;

/** Parts of a script that need a Unix shell. */
const shellOnly = (script: string) =>
	SHELL_ONLY.filter(([pattern]) => pattern.test(script)).map(([, what]) => what);

test('the npm scripts run in any shell', () => {
	expect(Object.entries(scripts).filter(([, script]) => shellOnly(script).length > 0)).toEqual([]);
});

test.each([
	"echo 'x'",
	'NODE_ENV=x node a',
	'rm -rf dist',
	'./run',
	'a; b',
	'a & b',
	'prettier src/*.ts',
	'echo $X',
])('a script for one shell is found: %s', (script) => {
	expect(shellOnly(script)).not.toEqual([]);
});

/** Code that works only with Unix paths and programs. */
const UNIX_ONLY = [
	[/import\.meta\.url\)\.pathname/, 'the path of a file URL is %E5%9B%AD and /C:/ without fileURLToPath'],
	[/\b(spawn|exec|execFile)(Sync)?\(\s*['"](npm|npx|astro|vitest)\b/, 'npm is a .cmd file on Windows'],
	[/shell: true/, 'each system has another shell'],
	[/['"`]\/tmp\b/, 'the folder for temporary files is os.tmpdir()'],
	[/(?<!\.)\brelative\((?![^\n]*\n?\s*\.split\(sep\))(?!'\.', LOCK)/, 'a path has \\ on Windows: split(sep)'],
] as const;

const unixOnly = (code: string) => UNIX_ONLY.filter(([pattern]) => pattern.test(code)).map(([, why]) => why);

function* filesBelow(folder: string): Generator<string> {
	for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
		yield join(folder, path).split(sep).join('/');
}

test('the sources handle paths of every operating system', () => {
	const found = [...filesBelow('src'), 'astro.config.ts']
		.filter((path) => /\.(ts|mjs|astro)$/.test(path))
		.map((path) => [path, unixOnly(readFileSync(path, 'utf8'))] as const);
	expect(found.length).toBeGreaterThan(100);
	expect(found.filter(([, why]) => why.length > 0)).toEqual([]);
});

test.each([
	'new URL("x", import.meta.url).pathname',
	"spawn('npm', ['ci'])",
	"spawnSync('npx', [])",
	"join('/tmp', name)",
	'file: relative(contentDir, filePath ?? id),',
])('code for one system is found: %s', (code) => {
	expect(unixOnly(code)).not.toEqual([]);
});

// Windows cannot check out a repository with such file names.
test('every file name is valid on Windows', () => {
	const names = ['content', 'docs', 'public', 'src', 'tests'].flatMap((folder) => [...filesBelow(folder)]);
	const isRefused = (path: string) =>
		/(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.[^/]*)?(\/|$)|[<>:"|?*\\]|[ .](\/|$)/i.test(path);
	expect(names.filter(isRefused)).toEqual([]);
	expect(readFileSync('.gitattributes', 'utf8')).toContain('* text=auto eol=lf');
});
