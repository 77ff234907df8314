import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { HISTORY_KEYS } from '../domain/listing/price-history.ts';
import { writeWhole } from '../whole-file.ts';
import type { Version } from './git-log.ts';

/** What is known of the versions of files up to a commit. */
export interface KeptHistory {
	/** Another edition is not read. */
	edition: string;
	/** The commit. */
	head: string;
	/** Path of the content folder in the repository, with a slash at its end; empty for the top. */
	prefix: string;
	/** Names of the folders that were looked at. */
	names: readonly string[];
	/** File → its versions, newest first. */
	files: ReadonlyMap<string, readonly Version[]>;
	/** Every path that was there in some commit. */
	seen: ReadonlySet<string>;
	/** Blob → the fields of that version. */
	fields: ReadonlyMap<string, unknown>;
}

const NAME = 'history.v8';
export const EDITION = `1 ${HISTORY_KEYS.join(' ')}`;

/** Nothing, for another edition, a damaged or a missing file: the cache is safe to delete. */
export function readKeptHistory(cacheDir: string): KeptHistory | undefined {
	try {
		const kept: KeptHistory = deserialize(readFileSync(join(cacheDir, NAME)));
		return kept.edition === EDITION ? kept : undefined;
	} catch {
		return undefined;
	}
}

export function keepHistory(cacheDir: string, history: KeptHistory): void {
	try {
		writeWhole(join(cacheDir, NAME), serialize(history));
	} catch {
		// A full disk or a folder that cannot be written: the next build asks git again.
	}
}
