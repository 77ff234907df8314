import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ScannedHtml } from './scanned-html.ts';

/** The words of one script, and the scripts it may load now or later. */
interface Script {
	words: readonly string[];
	others: readonly string[];
}

const NAME = /[\w.-]+\.js/g;
/**
 * The scripts of the reading settings. They hold whole style sheets as text, but give no class to an element of a page that
 * the bar of the settings does not style by itself.
 */
const BRINGS_ITS_STYLES = /^(?:reading-bar|kept-settings)\./;

/**
 * All words in the scripts of a page, including scripts they may load. Any name that a script gives to an element is among
 * them.
 */
export type ScriptWords = (page: ScannedHtml) => ReadonlySet<string>;

/** Reads the scripts of a finished build. @param folder of the build */
export async function readScriptWords(folder: string): Promise<ScriptWords> {
	const assets = join(folder, '_astro');
	const files = (await readdir(assets)).filter((file) => file.endsWith('.js'));
	const scripts = new Map<string, Script>();
	for (const file of files) {
		const code = await readFile(join(assets, file), 'utf8');
		scripts.set(file, {
			words: BRINGS_ITS_STYLES.test(file) ? [] : (code.match(/[\w-]+/g) ?? []),
			others: code.match(NAME) ?? [],
		});
	}
	const known = new Map<string, ReadonlySet<string>>();

	function wordsFrom(entries: readonly string[]): ReadonlySet<string> {
		const reached = new Set(entries);
		const words = new Set<string>();
		// The loop also visits items that are added to the set during iteration.
		for (const file of reached) {
			const script = scripts.get(file);
			for (const word of script?.words ?? []) words.add(word);
			for (const other of script?.others ?? []) reached.add(other);
		}
		return words;
	}

	return ({ tags }) => {
		const entries = tags.flatMap(({ name, attributes: { src } }) =>
			name === 'script' && src !== undefined ? (src.match(NAME) ?? []) : [],
		);
		const key = entries.join();
		const words = known.get(key) ?? wordsFrom(entries);
		known.set(key, words);
		return words;
	};
}
