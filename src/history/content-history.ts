import { parse } from 'yaml';
import { historyFields, type Revision } from '../domain/listing/price-history.ts';
import { shanghaiDay } from '../domain/units/calendar-date.ts';
import { git, isLater, readStory, type Story, textsOf, type Version } from './git-log.ts';
import { EDITION, keepHistory, type KeptHistory, readKeptHistory } from './kept-history.ts';

/** The fields of a version that a history needs; undefined when its front matter cannot be parsed. */
function fieldsOf(text: string): unknown {
	const [, yaml] = /^---\r?\n([^]*?)\r?\n---/.exec(text) ?? [];
	try {
		return yaml === undefined ? undefined : historyFields(parse(yaml));
	} catch {
		return undefined;
	}
}

const NOTHING: Pick<KeptHistory, 'files' | 'seen' | 'fields'> = {
	files: new Map(),
	seen: new Set(),
	fields: new Map(),
};

/**
 * All versions of files: those of a stretch of the log, then those known before it. Undefined when a file was somewhere else
 * before, of which nothing is known.
 */
function joined(
	files: readonly string[],
	{ versions, before }: Pick<Story, 'versions' | 'before'>,
	known: Pick<KeptHistory, 'files' | 'seen'>,
	prefix: string,
): Map<string, readonly Version[]> | undefined {
	const all = new Map<string, readonly Version[]>(files.map((file) => [file, versions.get(file) ?? []]));
	for (const [path, file] of before) {
		const older = path.startsWith(prefix) ? known.files.get(path.slice(prefix.length)) : undefined;
		if (older === undefined && known.seen.has(path)) return undefined;
		if (older !== undefined) all.set(file, [...(all.get(file) ?? []), ...older]);
	}
	return all;
}

/** The fields of all versions: those of versions that are not known are read. */
async function fieldsOfAll(
	folder: string,
	files: ReadonlyMap<string, readonly Version[]>,
	known: ReadonlyMap<string, unknown>,
): Promise<Map<string, unknown>> {
	const blobs = [...new Set([...files.values()].flat().map(({ blob }) => blob))];
	const texts = await textsOf(
		folder,
		blobs.filter((blob) => !known.has(blob)),
	);
	return new Map(
		blobs.map((blob) => [blob, known.has(blob) ? known.get(blob) : fieldsOf(texts.get(blob) ?? '')]),
	);
}

/** @param kept of an earlier build @throws Error when git fails */
async function readHistory(
	folder: string,
	files: readonly string[],
	cacheDir: string | undefined,
	kept: KeptHistory | undefined,
): Promise<Pick<KeptHistory, 'files' | 'fields'>> {
	const answers = await git(folder, ['rev-parse', '--is-shallow-repository', '--show-prefix', 'HEAD']);
	const [isShallow, prefix = '', head = ''] = answers.toString('utf8').split('\n');
	if (isShallow !== 'false') return NOTHING;
	const names = [...new Set(files.map((file) => file.split('/')[0] ?? ''))].toSorted();
	const paths = new Map(files.map((file) => [prefix + file, file]));
	const isOfHere = kept?.prefix === prefix && kept.names.join('/') === names.join('/');
	if (kept !== undefined && isOfHere && kept.head === head) {
		const same = joined(files, { versions: new Map(), before: paths }, kept, prefix);
		if (same !== undefined) return { files: same, fields: kept.fields };
	}
	const isEarlier =
		kept !== undefined && isOfHere && (await isLater(folder, kept.head, head).catch(() => false));
	const known = isEarlier ? kept : NOTHING;
	const story = await readStory(folder, isEarlier ? `${kept.head}..${head}` : head, names, paths);
	const all = joined(files, story, known, prefix);
	// A file of which more is known to git than to us: everything is read again.
	if (all === undefined) return readHistory(folder, files, cacheDir, undefined);
	const fields = await fieldsOfAll(folder, all, known.fields);
	const seen = new Set([...known.seen, ...story.seen]);
	if (cacheDir !== undefined)
		keepHistory(cacheDir, { edition: EDITION, head, prefix, names, files: all, seen, fields });
	return { files: all, fields };
}

/**
 * The committed versions of files, oldest first. Empty without git, outside a repository, and in a shallow clone: there
 * the oldest available commit would look like the first one. No history is better than a wrong one.
 * @param folder absolute path of the content folder @param files paths inside it
 * @param cacheDir where what git has said is kept, so that only new commits are read; safe to delete
 */
export async function contentRevisions(
	folder: string,
	files: readonly string[],
	cacheDir?: string,
): Promise<ReadonlyMap<string, readonly Revision[]>> {
	if (files.length === 0) return new Map();
	try {
		const kept = cacheDir === undefined ? undefined : readKeptHistory(cacheDir);
		const history = await readHistory(folder, files, cacheDir, kept);
		return new Map(
			[...history.files]
				.filter(([, versions]) => versions.length > 0)
				.map(([file, versions]) => [
					file,
					versions.toReversed().map(({ blob, time }) => ({
						date: shanghaiDay(new Date(time * 1000)),
						fields: history.fields.get(blob),
					})),
				]),
		);
	} catch {
		return new Map();
	}
}
