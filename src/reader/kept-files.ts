import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { codeEdition } from '../code-edition.ts';
import type { Body } from '../markdown/body.ts';
import { writeWhole } from '../whole-file.ts';
import { type FileSource, isSameStamp } from './file-source.ts';
import { type Place, readIndex, type Row, writeIndex } from './kept-index.ts';

/** What an earlier check found out about a file without any problem, so that it need not be read again. */
export interface KeptFile {
	id: string;
	/** Of the bytes of the file. */
	hash: string;
	/** The fields, with texts as typed. */
	data: unknown;
	/** The fields after their schema, as the caller knows it: a new copy each time. */
	value: <T>() => T;
	body: Body;
}

/** A file that is right, with what it was read from. */
export interface FileToKeep extends Omit<KeptFile, 'value' | 'hash'> {
	value: unknown;
	source: FileSource;
}

export interface KeptFiles {
	/** What is kept of a file, if it has not changed. */
	find: (file: string, source: FileSource) => KeptFile | undefined;
	/** Keeps these files and no others. @param files path → file, with the source it was read from */
	save: (files: ReadonlyMap<string, FileToKeep>) => void;
}

/** More packs than this are written as one again: each build with a change adds one. */
const MOST_PACKS = 12;

/** Packs up to this size are read as a whole. That of a hundred thousand articles would stay in memory with 0.4 GB. */
const LARGEST_HELD = 64e6;

function partOf(path: string, at: number, length: number): Buffer {
	const bytes = Buffer.allocUnsafe(length);
	const file = openSync(path, 'r');
	try {
		return bytes.subarray(0, readSync(file, bytes, 0, length, at));
	} finally {
		closeSync(file);
	}
}

/** Reads texts of packs. @param largest size of a pack that is held in memory once it is asked for, bytes */
function openPacks(paths: readonly string[], largest: number): (place: Place) => string {
	/** Undefined for large ones. */
	const opened = new Map<string, Buffer | undefined>();
	return ([pack, at, length]) => {
		const path = paths[pack] ?? '';
		if (!opened.has(path)) opened.set(path, statSync(path).size > largest ? undefined : readFileSync(path));
		const whole = opened.get(path);
		return whole === undefined
			? partOf(path, at, length).toString('utf8')
			: whole.toString('utf8', at, at + length);
	};
}

/**
 * Opens the cache of read files. Front matter and data are in the index, HTML and texts are read when somebody asks for them.
 * Another edition of the code finds nothing in it.
 * @param cacheDir safe to delete, safe to restore on another machine @param base base path of the site, part of every link
 * @param largestHeld size of a pack of texts that is held in memory, bytes
 */
export function openKeptFiles(cacheDir: string, base: string, largestHeld = LARGEST_HELD): KeptFiles {
	const folder = join(cacheDir, 'content');
	const edition = `${codeEdition()} ${base}`;
	const { packs, rows } = readIndex(folder, edition);
	const textAt = openPacks(
		packs.map((name) => join(folder, name)),
		largestHeld,
	);
	const fileOf = ({ id, hash, data, value, links, ids, headings, html, text }: Row): KeptFile => ({
		id,
		hash,
		data,
		value: () => deserialize(value),
		body: {
			...{ problems: [], links, images: [], isTooDeep: false, ids, headings, imagePaths: [], files: [] },
			get html() {
				return textAt(html);
			},
			get text() {
				return textAt(text);
			},
		},
	});
	return {
		find: (file, { stamp, hash }) => {
			const row = rows.get(file);
			if (row === undefined) return undefined;
			return isSameStamp(row, stamp) || row.hash === hash() ? fileOf(row) : undefined;
		},
		save: (files) => {
			const isWhole = packs.length >= MOST_PACKS;
			const parts: Buffer[] = [];
			let at = 0;
			const place = (text: string): Place => {
				const bytes = Buffer.from(text);
				parts.push(bytes);
				at += bytes.length;
				return [isWhole ? 0 : packs.length, at - bytes.length, bytes.length];
			};
			let isChanged = files.size !== rows.size;
			const next = new Map<string, Row>();
			for (const [file, { source, id, data, value, body }] of files) {
				const old = rows.get(file);
				const isOld = old !== undefined && isSameStamp(old, source.stamp);
				isChanged ||= !isOld;
				if (isOld && !isWhole) {
					next.set(file, old);
					continue;
				}
				const { links, ids, headings } = body;
				const texts = { html: place(body.html), text: place(body.text) };
				next.set(file, {
					...source.stamp,
					hash: source.hash(),
					id,
					data,
					value: serialize(value),
					...{ links, ids, headings },
					...texts,
				});
			}
			if (!isChanged) return;
			const name = `${randomUUID()}.texts`;
			const kept = [...(isWhole ? [] : packs), ...(at === 0 ? [] : [name])];
			try {
				mkdirSync(folder, { recursive: true });
				if (at > 0) writeWhole(join(folder, name), Buffer.concat(parts));
				writeIndex(folder, { edition, packs: kept, rows: next });
			} catch {
				// A full disk or a folder that cannot be written: the next check reads everything.
			}
		},
	};
}
