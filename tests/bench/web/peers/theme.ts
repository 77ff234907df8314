import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'astro/zod';
import type { PeerArticle } from '../../build/peers/peer.ts';

/** A theme or starter of another project, which shows the same article. */
export interface Theme {
	/** What its `package.json` is called begins so. Also the option of the benchmark that names its checkout. */
	option: string;
	name: string;
	/** What is done differently from its own instructions, in words for the report; empty for nothing. */
	changes: string;
	/** The program and arguments that install its packages by its lock file; undefined when they cannot be had. */
	install: () => readonly string[] | undefined;
	/** Files of the copy to change once, by path, as functions of their text. */
	edits: Readonly<Record<string, (text: string) => string>>;
	article: (article: PeerArticle) => { file: string; text: string; path: string };
	build: readonly string[];
	/** Where it puts the site, in its folder. */
	site: string;
}

/** A built theme with the article. */
export interface ThemeSite {
	/** The name for a row, with version and commit. */
	name: string;
	changes: string;
	folder: string;
	/** Path of the article on its site. */
	path: string;
}

const SKIPPED = new Set(['.git', 'node_modules']);

/** Runs a program and returns what it prints. @throws with its output when it fails */
function run(cwd: string, [program = '', ...args]: readonly string[]): string {
	const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
	if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed in ${cwd}:\n${stdout}${stderr}`);
	return stdout.trim();
}

/**
 * Builds a theme with the article, in a copy beside the caches; the checkout stays as it is.
 * @param checkout its git checkout; undefined leaves it out @returns undefined, with a note on the console, when it is left out
 * @throws when the folder is no checkout of the theme, or a build fails
 */
export function themeSite(
	theme: Theme,
	checkout: string | undefined,
	article: PeerArticle,
): ThemeSite | undefined {
	if (checkout === undefined) {
		console.log(`${theme.name}: left out, --${theme.option} names no checkout`);
		return undefined;
	}
	const source = resolve(checkout);
	const { name, version } = z
		.object({ name: z.string(), version: z.string() })
		.parse(JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')));
	if (!name.startsWith(theme.option)) throw new Error(`${checkout} holds ${name}, not ${theme.option}`);
	if (run(source, ['git', 'status', '--porcelain']) !== '') throw new Error(`${checkout} has changes`);
	const commit = run(source, ['git', 'rev-parse', '--short=10', 'HEAD']);
	const copy = resolve('.cache/bench-web/peers', `${theme.option}-${commit}`);
	const installed = join(copy, '.installed');
	if (!existsSync(installed)) {
		const install = theme.install();
		if (install === undefined) return undefined;
		cpSync(source, copy, { recursive: true, filter: (file) => !SKIPPED.has(basename(file)) });
		for (const [file, edit] of Object.entries(theme.edits)) {
			const text = readFileSync(join(copy, file), 'utf8');
			const edited = edit(text);
			if (edited === text) throw new Error(`${file} of ${theme.name} is not as it was: nothing to edit`);
			writeFileSync(join(copy, file), edited);
		}
		run(copy, install);
		writeFileSync(installed, '');
	}
	const { file, text, path } = theme.article(article);
	mkdirSync(dirname(join(copy, file)), { recursive: true });
	writeFileSync(join(copy, file), text);
	run(copy, theme.build);
	const { changes, site } = theme;
	return { name: `${theme.name} ${version} (${commit})`, changes, folder: join(copy, site), path };
}
