import { spawn } from 'node:child_process';
import { parse } from 'yaml';
import { shanghaiDay } from './domain/units/calendar-date.ts';
import { idOfFile } from './domain/schema/entry-id.ts';
import type { Revision } from './domain/listing/price-history.ts';

/** A committed version of a file, under its current path, with its blob in git. */
interface Version {
	file: string;
	blob: string;
	/** Seconds since 1970. */
	time: number;
}

/** One changed file of a commit, from `git log --raw`. */
interface Change {
	blob: string;
	/** A added, M modified, D deleted, R90 renamed with 90 % similarity. */
	status: string;
	from: string;
	to: string;
}

/** Marks the start of a commit in the log. No path starts with it. */
const COMMIT = '\u0001';
/** A file with a new id is only the same listing if hardly anything else changed. */
const SURELY_RENAMED = 90;

/** The output of git. @throws Error without git or a repository, or when git fails */
function git(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const child = spawn('git', ['-C', folder, ...args], { stdio: ['pipe', 'pipe', 'ignore'] });
		const chunks: Buffer[] = [];
		child.on('error', reject);
		// EPIPE when git exits without reading its input. The exit code decides whether that is an error.
		child.stdin.on('error', () => {});
		child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
		child.on('close', (code) => {
			if (code === 0) resolve(Buffer.concat(chunks));
			else reject(new Error(`git ${args[0]} ended with ${code}`));
		});
		child.stdin.end(input);
	});
}

/** Commits with their changed Markdown files, newest first. */
function* commitsOf(log: string): Generator<{ time: number; changes: Change[] }> {
	for (const commit of log.split(COMMIT).slice(1)) {
		const [time = '', ...parts] = commit.split('\0');
		const changes: Change[] = [];
		while (parts.length > 0) {
			const [, , , blob = '', status = ''] = (parts.shift() ?? '').trim().split(' ');
			if (status === '') continue;
			const from = parts.shift() ?? '';
			changes.push({ blob, status, from, to: status.startsWith('R') ? (parts.shift() ?? '') : from });
		}
		yield { time: Number(time), changes };
	}
}

function isSameEntry({ from, to, status }: Change): boolean {
	return idOfFile(from) === idOfFile(to) || Number(status.slice(1)) >= SURELY_RENAMED;
}

/** The versions of files, newest first, followed through renames. @param paths path in the repository → file */
function* versionsOf(log: string, paths: ReadonlyMap<string, string>): Generator<Version> {
	const known = new Map(paths);
	for (const { time, changes } of commitsOf(log)) {
		for (const change of changes) {
			const file = known.get(change.to);
			if (file === undefined || change.status === 'D') continue;
			yield { file, blob: change.blob, time };
			if (!change.status.startsWith('R')) continue;
			known.delete(change.to);
			if (isSameEntry(change)) known.set(change.from, file);
		}
	}
}

/** The texts of blobs in the requested order. The format is `<hash> blob <size>`, the text and a line break. */
async function textsOf(folder: string, blobs: readonly string[]): Promise<Map<string, string>> {
	const output = await git(folder, ['cat-file', '--batch'], `${blobs.join('\n')}\n`);
	const texts = new Map<string, string>();
	let at = 0;
	for (const blob of blobs) {
		const start = output.indexOf('\n', at) + 1;
		const size = Number(output.toString('utf8', at, start).split(' ')[2]);
		texts.set(blob, output.toString('utf8', start, start + size));
		at = start + size + 1;
	}
	return texts;
}

/** The front matter of a Markdown file; undefined when it cannot be parsed. */
function frontMatter(text: string): unknown {
	const [, yaml] = /^---\r?\n([^]*?)\r?\n---/.exec(text) ?? [];
	try {
		return yaml === undefined ? undefined : parse(yaml);
	} catch {
		return undefined;
	}
}

async function readRevisions(folder: string, files: readonly string[]): Promise<Map<string, Revision[]>> {
	const answers = await git(folder, ['rev-parse', '--is-shallow-repository', '--show-prefix']);
	const [isShallow, prefix = ''] = answers.toString('utf8').split('\n');
	if (isShallow !== 'false' || files.length === 0) return new Map();
	const log = await git(folder, [
		...['log', '-m', '--first-parent', '--raw', '--no-abbrev', '-M', '-z', '--format=%x01%at'],
		...['--', ':(top,glob)**/*.md'],
	]);
	const paths = new Map(files.map((file) => [prefix + file, file]));
	const versions = [...versionsOf(log.toString('utf8'), paths)];
	const texts = await textsOf(folder, [...new Set(versions.map(({ blob }) => blob))]);
	const revisions = versions.toReversed().map(({ file, blob, time }) => ({
		file,
		date: shanghaiDay(new Date(time * 1000)),
		fields: frontMatter(texts.get(blob) ?? ''),
	}));
	return Map.groupBy(revisions, ({ file }) => file);
}

/**
 * The committed versions of files, oldest first. Empty without git, outside a repository, and in a shallow clone: there
 * the oldest available commit would look like the first one. No history is better than a wrong one.
 * @param folder absolute path of the content folder @param files paths inside it
 */
export async function contentRevisions(
	folder: string,
	files: readonly string[],
): Promise<ReadonlyMap<string, readonly Revision[]>> {
	try {
		return await readRevisions(folder, files);
	} catch {
		return new Map();
	}
}
