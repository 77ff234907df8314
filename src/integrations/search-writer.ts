import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import { FOOT, rewriteFragments } from './search-fragments.ts';
import { indexContent, type SearchRecord } from './search-record.ts';

/** The index's language: lower case, or Pagefind makes a second one. */
const LANGUAGE = 'zh-cn';
/** Bundled parts of Pagefind that we do not use: its user interfaces, and its worker, since we have our own. */
const UNUSED = [
	'pagefind-ui.js',
	'pagefind-ui.css',
	'pagefind-modular-ui.js',
	'pagefind-modular-ui.css',
	'pagefind-component-ui.js',
	'pagefind-component-ui.css',
	'pagefind-highlight.js',
	'pagefind-worker.js',
];

/** Older than every date, newer than the foot of the index. */
const UNDATED = '0000-00-01';

export interface WriterOptions {
	/** Bytes of a chunk of the index; read by the Pagefind binary from its environment. */
	chunkSize: number;
	maxFragments?: number;
}

function assertNone(errors: readonly string[]): void {
	if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** What the browser asks of the engine. */
const USED = ['init', 'mergeIndex', 'options', 'search'];

/** The engine without the functions that we do not use. Throws when its list of them is not the one we know. */
function usedOnly(code: string): string {
	const [list, names = ''] = /export\s*\{([^}]*)\}/.exec(code) ?? [];
	const used = names.split(',').filter((each) => USED.includes(each.trim().split(' as ').at(-1) ?? ''));
	if (list === undefined || used.length !== USED.length)
		throw new Error('pagefind.js is not that of Pagefind 1.6');
	return code.replace(list, `export{${used.join(',')}}`);
}

/** A third of the engine's bytes is layout, what we do not use, and what it tells to developers. */
async function minifyScript(file: string): Promise<void> {
	const { code, errors } = await minify(file, usedOnly(await readFile(file, 'utf8')), {
		module: true,
		compress: { dropConsole: true },
	});
	assertNone(errors.map(({ message }) => message));
	await writeFile(file, code);
}

/**
 * Writes one Pagefind index of records into a folder. What is shown of a page stands in its fragment; metadata is left empty,
 * because Pagefind would index it too and a date would match every "10" (docs/decisions/0001-search-index.md). Throws Pagefind's own words.
 */
export async function writeIndex(
	records: readonly SearchRecord[],
	outputPath: string,
	{ chunkSize, maxFragments }: WriterOptions = { chunkSize: 6000 },
): Promise<void> {
	process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize);
	try {
		const { index, errors } = await createIndex(maxFragments === undefined ? {} : { maxFragments });
		assertNone(errors);
		if (index === undefined) throw new Error('Pagefind made no index');
		for (const record of records) {
			const { errors: refused } = await index.addCustomRecord({
				url: record.url,
				language: LANGUAGE,
				content: indexContent(record),
				filters: {
					// Most pages are articles; leaving them out keeps the filter small.
					type: record.type === 'article' ? [] : [record.type],
					district: [...record.district],
					category: [record.category],
					year: record.date === '' ? [] : [record.date.slice(0, 4)],
					gone: record.isGone === true ? ['1'] : [],
				},
				sort: { date: record.date || UNDATED },
			});
			assertNone(refused);
		}
		// Under `sort` the oldest page of an index scores 0, which no weight tells from that of another shard. This is it: older
		// than every page, with a letter no query asks for (a page without words is not counted), so that pages score from 1 on.
		const foot = { url: FOOT, language: LANGUAGE, content: 'ꀐ', sort: { date: '0000-00-00' } };
		assertNone((await index.addCustomRecord(foot)).errors);
		assertNone((await index.writeFiles({ outputPath })).errors);
	} finally {
		await close();
	}
	await Promise.all(UNUSED.map((file) => rm(join(outputPath, file), { force: true })));
	await minifyScript(join(outputPath, 'pagefind.js'));
	await rewriteFragments(outputPath, records);
}
