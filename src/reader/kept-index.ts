import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Body } from '../markdown/body.ts';
import { writeWhole } from '../whole-file.ts';
import type { FileStamp } from './file-source.ts';

/** A text in a file of texts: the number of the file, first byte, bytes. */
export type Place = readonly [pack: number, at: number, length: number];

export interface Row extends FileStamp {
	hash: string;
	id: string;
	data: unknown;
	value: Uint8Array;
	links: Body['links'];
	ids: Body['ids'];
	headings: Body['headings'];
	html: Place;
	text: Place;
}

export interface Index {
	edition: string;
	/** Names of the files of texts. They never change, so that builds at the same time do not harm each other. */
	packs: readonly string[];
	rows: ReadonlyMap<string, Row>;
}

const INDEX = 'index.v8';
/** A pack that no index names may still belong to a build that is running. */
const SPARE_MS = 3_600_000;

/** The index of this edition; empty for another edition, a damaged or a missing one: the cache is safe to delete. */
export function readIndex(folder: string, edition: string): Index {
	try {
		const index: Index = deserialize(readFileSync(join(folder, INDEX)));
		for (const pack of index.packs) statSync(join(folder, pack));
		if (index.edition === edition) return index;
	} catch {
		// A cold build.
	}
	return { edition, packs: [], rows: new Map() };
}

function prune(folder: string, packs: readonly string[]): void {
	for (const name of readdirSync(folder)) {
		if (name === INDEX || packs.includes(name)) continue;
		const path = join(folder, name);
		if (Date.now() - statSync(path).mtimeMs > SPARE_MS) rmSync(path, { force: true });
	}
}

/** Writes the index, and removes packs of earlier ones. */
export function writeIndex(folder: string, index: Index): void {
	writeWhole(join(folder, INDEX), serialize(index));
	prune(folder, index.packs);
}
