import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Replaces a file as a whole and makes its folder: a process that dies leaves the old one. The draft has a name of its own, so
 * that two processes do not write into each other's. @throws the errors of the file system
 */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
	mkdirSync(dirname(path), { recursive: true });
	const draft = `${path}.${randomUUID()}`;
	try {
		writeFileSync(draft, bytes);
		renameSync(draft, path);
	} catch (error) {
		rmSync(draft, { force: true });
		throw error;
	}
}
