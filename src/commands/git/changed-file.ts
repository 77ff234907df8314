import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitText } from './repository.ts';

/** A file that differs between a commit and the disk. A side on which it is not there is undefined. */
export interface ChangedFile {
	/** Path inside the folder, the new one when it moved. */
	file: string;
	/** Path inside the folder at that commit. */
	oldFile: string;
	before: Uint8Array | undefined;
	after: Uint8Array | undefined;
}

/** A commit that somebody named as deployed. */
export interface DeployMark {
	/** The tag. */
	name: string;
	/** Of its commit, `YYYY-MM-DD`. */
	date: string;
}

/** The name of a deployed release ends with its commit: `20261130-001700-f2a8c1e`. */
const RELEASE = /^\d{8}-\d{6}-([0-9a-f]{7,40})(?:-edited)?$/;
/** Tags that mark what is on the server: `deploy-2026-11-29`, `deployed/…`. */
const MARKS = 'deploy*';

/** The newest mark among the ancestors of what is checked out; undefined without one. */
export function lastDeploy(folder: string): DeployMark | undefined {
	const name = gitText(folder, 'describe', '--tags', '--abbrev=0', `--match=${MARKS}`)?.trim();
	return name === undefined ? undefined : deployMark(folder, name);
}

/**
 * A commit as a mark, with a name that git knows.
 * @param ref any name of a commit, or that of a release; undefined when git knows none of that name
 */
export function deployMark(folder: string, ref: string): DeployMark | undefined {
	// A name that begins with a hyphen would be an option.
	if (ref.startsWith('-')) return undefined;
	const name = RELEASE.exec(ref)?.[1] ?? ref;
	const date = gitText(folder, 'log', '-1', '--format=%cs', '--end-of-options', name)?.trim();
	return date === undefined || date === '' ? undefined : { name, date };
}

/** Pairs of old and new paths from `git diff --name-status -z`. A side that is not there is undefined. */
function pairsOf(status: string): [string | undefined, string | undefined][] {
	const parts = status.split('\0').filter((part) => part !== '');
	const pairs: [string | undefined, string | undefined][] = [];
	while (parts.length > 0) {
		const [kind = '', path] = [parts.shift(), parts.shift()];
		if (kind.startsWith('R')) pairs.push([path, parts.shift()]);
		else if (kind === 'A') pairs.push([undefined, path]);
		else if (kind === 'D') pairs.push([path, undefined]);
		else pairs.push([path, path]);
	}
	return pairs;
}

/** Files below a folder that differ from a commit, with those that git does not know yet. @param ref a commit that is there */
export function changedSince(folder: string, ref: string): ChangedFile[] {
	const status = gitText(folder, 'diff', '--name-status', '-z', '-M', '--relative', ref, '--', '.') ?? '';
	const added = gitText(folder, 'ls-files', '--others', '--exclude-standard', '-z', '--', '.') ?? '';
	const pairs = [
		...pairsOf(status),
		...added.split('\0').flatMap((path): [undefined, string][] => (path === '' ? [] : [[undefined, path]])),
	];
	return pairs.map(([from, to]) => {
		const before = from === undefined ? undefined : gitText(folder, 'show', `${ref}:./${from}`);
		return {
			file: to ?? from ?? '',
			oldFile: from ?? to ?? '',
			before: before === undefined ? undefined : new TextEncoder().encode(before),
			after: to === undefined ? undefined : readFileSync(join(folder, to)),
		};
	});
}
