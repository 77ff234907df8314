import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

/** What distinguishes two versions of a file without reading it. `ctime` changes with every write and every rename. */
export interface FileStamp {
	size: number;
	mtimeMs: number;
	ctimeMs: number;
}

/** A file on the disk at one moment. It is read when somebody asks, and only once. */
export interface FileSource {
	stamp: FileStamp;
	bytes: () => Uint8Array;
	/** Of the bytes. */
	hash: () => string;
}

export function isSameStamp(a: FileStamp, b: FileStamp): boolean {
	return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs;
}

/** The stamp of what is at a path now. Undefined if there is nothing, or nothing that may be looked at. */
export function stampAt(path: string): FileStamp | undefined {
	try {
		const { size, mtimeMs, ctimeMs } = statSync(path);
		return { size, mtimeMs, ctimeMs };
	} catch {
		return undefined;
	}
}

/** @throws the errors of the file system */
export function fileSource(path: string): FileSource {
	// Before the bytes: a change in between makes the stamp too old, and the next check reads the file again.
	const { size, mtimeMs, ctimeMs } = statSync(path);
	let read: Uint8Array | undefined;
	let digest: string | undefined;
	const bytes = () => (read ??= readFileSync(path));
	const hash = () => (digest ??= createHash('sha256').update(bytes()).digest('hex').slice(0, 32));
	return { stamp: { size, mtimeMs, ctimeMs }, bytes, hash };
}
