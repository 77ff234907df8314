import { spawn } from 'node:child_process';
import { idOfFile } from '../domain/schema/entry-id.ts';

/** A committed version of a file: its blob in git, and when it was committed, seconds since 1970. */
export interface Version {
	blob: string;
	time: number;
}

/** What a stretch of the log says of some files. */
export interface Story {
	/** File → its versions, newest first, followed through renames. */
	versions: ReadonlyMap<string, readonly Version[]>;
	/** Path in the repository before the first commit of the stretch → file. */
	before: ReadonlyMap<string, string>;
	/** Every path that was there in some commit. */
	seen: ReadonlySet<string>;
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
export function git(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
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

/**
 * Reads what a stretch of the log says of files. Only Markdown in folders of these names is looked at, so that ten thousand
 * articles do not make the log of the listings long.
 * @param range a commit, or two with `..` @param paths path in the repository → file @throws Error when git fails
 */
export async function readStory(
	folder: string,
	range: string,
	names: readonly string[],
	paths: ReadonlyMap<string, string>,
): Promise<Story> {
	const log = await git(folder, [
		...['log', '-m', '--first-parent', '--raw', '--no-abbrev', '-M', '-z', '--format=%x01%at', range, '--'],
		...names.map((name) => `:(top,glob)**/${name}/**/*.md`),
	]);
	const before = new Map(paths);
	const seen = new Set<string>();
	const versions = new Map<string, Version[]>();
	for (const { time, changes } of commitsOf(log.toString('utf8'))) {
		for (const change of changes) {
			const { from, to, blob, status } = change;
			seen.add(from).add(to);
			const file = before.get(to);
			if (file === undefined || status === 'D') continue;
			const known = versions.get(file);
			if (known === undefined) versions.set(file, [{ blob, time }]);
			else known.push({ blob, time });
			if (!status.startsWith('R')) continue;
			before.delete(to);
			if (isSameEntry(change)) before.set(from, file);
		}
	}
	return { versions, before, seen };
}

/** Whether `to` follows `from` without a side branch between them, which the log would leave out. */
export async function isLater(folder: string, from: string, to: string): Promise<boolean> {
	const list = await git(folder, ['rev-list', '--first-parent', '--parents', `${from}..${to}`]);
	const [, firstParent] = list.toString('utf8').trim().split('\n').at(-1)?.split(' ') ?? [];
	return firstParent === from;
}

/** The texts of blobs. The format is `<hash> blob <size>`, the text and a line break. @throws Error when git fails */
export async function textsOf(folder: string, blobs: readonly string[]): Promise<Map<string, string>> {
	const texts = new Map<string, string>();
	if (blobs.length === 0) return texts;
	const output = await git(folder, ['cat-file', '--batch'], `${blobs.join('\n')}\n`);
	let at = 0;
	for (const blob of blobs) {
		const start = output.indexOf('\n', at) + 1;
		const size = Number(output.toString('utf8', at, start).split(' ')[2]);
		texts.set(blob, output.toString('utf8', start, start + size));
		at = start + size + 1;
	}
	return texts;
}
