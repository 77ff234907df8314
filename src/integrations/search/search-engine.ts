import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { ENGINE_VERSION } from '../../domain/search/engine-meta.ts';
import { shrinkEngine } from './engine-script.ts';
import { enginesFolder, keep, MAKER, prune, touch, unfinished } from './search-cache.ts';

/** The files of Pagefind that a browser loads. */
const FILES = ['pagefind.js', 'wasm.unknown.pagefind'];
/** Pagefind writes no engine without a page. */
const PAGE = { url: '/-/', language: 'und', content: 'ꀐ' };

function assertNone(errors: readonly string[]): void {
	if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** Lets Pagefind write its files for an index with one page. Throws Pagefind's errors. */
async function writePagefind(outputPath: string): Promise<void> {
	try {
		const { index, errors } = await createIndex();
		assertNone(errors);
		if (index === undefined) throw new Error('Pagefind made no index');
		assertNone((await index.addCustomRecord(PAGE)).errors);
		assertNone((await index.writeFiles({ outputPath })).errors);
	} finally {
		await close();
	}
}

/** Throws an Error when Pagefind is of another version, because the index is written in the format of this one. */
async function assertVersion(raw: string): Promise<void> {
	const entry: unknown = JSON.parse(await readFile(join(raw, 'pagefind-entry.json'), 'utf8'));
	const isEntry = typeof entry === 'object' && entry !== null && 'version' in entry;
	if (!isEntry || entry.version !== ENGINE_VERSION)
		throw new Error(`the search index is written for Pagefind ${ENGINE_VERSION}`);
}

async function makeEngine(folder: string): Promise<void> {
	const fresh = unfinished(folder);
	const raw = join(fresh, 'pagefind');
	await rm(fresh, { recursive: true, force: true });
	await mkdir(fresh, { recursive: true });
	await writePagefind(raw);
	await assertVersion(raw);
	await shrinkEngine(join(raw, 'pagefind.js'));
	for (const file of FILES) await rename(join(raw, file), join(fresh, file));
	await rm(raw, { recursive: true });
	await keep(folder);
}

/** Writes the engine, as browsers load it. It is kept between builds. @returns the names of its files */
export async function writeEngine(outputPath: string): Promise<readonly string[]> {
	const folder = join(enginesFolder(), MAKER);
	if (existsSync(folder)) await touch(folder);
	else await makeEngine(folder);
	await mkdir(outputPath, { recursive: true });
	for (const file of FILES) await copyFile(join(folder, file), join(outputPath, file));
	await prune(enginesFolder(), new Set([folder]), 1);
	return FILES;
}
