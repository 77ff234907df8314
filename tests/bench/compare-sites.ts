import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const TEXT = /\.(html|xml|json|txt|webmanifest)$|\/_headers$|\/_redirects$/;

/** Sorts the rules of a style sheet. Otherwise their order depends on the component paths. */
function sortedStyle(style: string): string {
	return [...new Set(style.split(/(?<=\})/).map((rule) => rule.trim()))].toSorted().join('\n');
}

/**
 * A page without everything that a move of files may change: names and hashes of scripts and styles, scope marks and the
 * order of component rules.
 */
export function comparablePage(html: string): string {
	return html
		.replaceAll(/(?<=\[)data-[a-z]{1,2}(?=\])|(?<=\s)data-[a-z]{1,2}(?=[\s>])/g, 'data-scope')
		.replaceAll(/_astro\/[\w.-]+\.(?:js|css)/g, '_astro/file')
		.replaceAll(/\bastro-[a-z0-9]{8}\b/g, 'astro-scope')
		.replaceAll(/'sha256-[\w+/=]+'/g, "'sha256'")
		.replaceAll(/(?<=<style>).*?(?=<\/style>)/gs, sortedStyle);
}

function filesOf(folder: string): Set<string> {
	return new Set(
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
			statSync(join(folder, path)).isFile(),
		),
	);
}

/** Files that differ between two built sites, ignoring names of scripts and styles, and scope marks. */
function differences(before: string, after: string): string[] {
	const isNamed = (path: string) => /^_astro\/.*\.(js|css)$/.test(path);
	const paths = new Set([...filesOf(before), ...filesOf(after)]);
	return [...paths]
		.filter((path) => !isNamed(path) && !path.startsWith('pagefind'))
		.filter((path) => {
			const [a, b] = [join(before, path), join(after, path)];
			if (!existsSync(a) || !existsSync(b)) return true;
			const [old, now] = [readFileSync(a), readFileSync(b)];
			if (old.equals(now)) return false;
			return !TEXT.test(`/${path}`) || comparablePage(old.toString()) !== comparablePage(now.toString());
		})
		.toSorted();
}

const [before, after] = process.argv.slice(2);
if (before === undefined || after === undefined) {
	console.error('usage: node tests/bench/compare-sites.ts <dist before> <dist after>');
	process.exitCode = 2;
} else {
	const found = differences(before, after);
	console.log(`${filesOf(after).size} files, ${found.length} differ`);
	for (const path of found) console.log(path);
	if (found.length > 0) process.exitCode = 1;
}
