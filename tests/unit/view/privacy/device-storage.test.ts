import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEVICE_STORAGE } from '../../../../src/view/privacy/device-storage.ts';

const FOLDERS = ['src/client', 'src/domain'];
const sources = FOLDERS.flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.ts'))
		.map((path) => readFileSync(join(folder, path), 'utf8')),
);
const code = sources.join('\n');

/** A call that writes: `localStorage.setItem(KEY, …)`, and what it writes to. */
const WRITES = /\b(localStorage|sessionStorage)\s*\.\s*setItem\(\s*([\w'"`$.]+)/g;
const OPENS = /\bindexedDB\.open\(\s*(\w+)/g;

/** Text of a constant or of a function that makes a key, in any file; the name itself when there is none. */
function textsOf(name: string, text: string): string[] {
	const own = [...text.matchAll(new RegExp(`const ${name}(?:: \\w+)? = '([^']+)'`, 'g'))];
	const anywhere = [...code.matchAll(new RegExp(`export const ${name} = '([^']+)'`, 'g'))];
	return (own.length > 0 ? own : anywhere).map(([, value = '']) => value);
}

/** Every key that the code writes, as far as it is a constant; the rest by the name of the variable. */
function written(pattern: RegExp, storage: (match: RegExpExecArray) => string): string[] {
	return sources.flatMap((text) =>
		[...text.matchAll(pattern)].flatMap((match) => {
			const name = match.at(-1) ?? '';
			const texts = textsOf(name, text);
			return (texts.length > 0 ? texts : [`(${name})`]).map((key) => `${storage(match)} ${key}`);
		}),
	);
}

/** Keys that reach the storage in a variable: the constants they come from. */
const VARIABLES: Readonly<Record<string, readonly string[]>> = {
	// lead-draft.ts: draftKey of each kind of form
	'localStorage (key)': ['localStorage lead-draft-*'],
	// wanted-memory.ts
	'sessionStorage (key)': ['sessionStorage wanted', 'sessionStorage wanted-query'],
	// outbox-database.ts: the databases of leads and of photos
	'IndexedDB (database)': ['IndexedDB leads', 'IndexedDB lead-photos'],
};

test('everything that scripts keep on a device is told on the privacy page, and nothing else', () => {
	const found = [
		...written(WRITES, ([, storage = '']) => storage),
		...written(OPENS, () => 'IndexedDB'),
	].flatMap((each) => VARIABLES[each] ?? [each]);
	const told = DEVICE_STORAGE.map(({ storage, key }) => `${storage} ${key}`);
	expect([...new Set(found)].toSorted()).toEqual(told.toSorted());
});

test('the keys in variables are those of the code', () => {
	for (const key of ['`lead-draft-', "'wanted'", "'wanted-query'", "= 'leads'", "= 'lead-photos'"])
		expect(code).toContain(key);
	expect(code.match(/indexedDB\.open\(/g)).toHaveLength(2);
	expect(code).not.toMatch(/document\.cookie|\bcaches\.open|localStorage\[|sessionStorage\[/);
});
