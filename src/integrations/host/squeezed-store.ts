import {
	copyFileSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../../whole-file.ts';
import { linkOrCopy } from '../disk/linked-file.ts';

/** Kinds of compressed files, which are also the endings of their names. */
export type Squeeze = 'gz' | 'br';

/** A text file of the site that was compressed. */
export interface SqueezedFile {
	/** Bytes and date of the text. */
	size: number;
	mtimeMs: number;
	/** Digest of the text. */
	digest: string;
	/** The kinds that are smaller than the text, of those that were asked for. */
	kinds: readonly Squeeze[];
	asked: readonly Squeeze[];
}

/** Compressed files that builds keep, beside a list of what they were made of. */
export interface SqueezedStore {
	before: ReadonlyMap<string, SqueezedFile>;
	/** Keeps a compressed file with the date of its text. A new file each time: the site before may share the old one. */
	put: (name: string, bytes: Uint8Array, mtimeMs: number) => void;
	/** Gives a kept file the date of its text again, as a new file. */
	redate: (name: string, mtimeMs: number) => void;
	/** Puts a kept file into the site. Throws an error of the file system when it is not there. */
	link: (name: string, outDir: string) => void;
	/** Writes the list and removes what is not in it. It is written last, so a build that was killed keeps the old list. */
	save: (now: ReadonlyMap<string, SqueezedFile>) => void;
}

function readList(file: string, edition: string): Map<string, SqueezedFile> {
	try {
		const list: { edition: string; files: [string, SqueezedFile][] } = JSON.parse(readFileSync(file, 'utf8'));
		return new Map(list.edition === edition ? list.files : []);
	} catch {
		return new Map();
	}
}

const namesOf = (files: ReadonlyMap<string, SqueezedFile>) =>
	[...files].flatMap(([file, { kinds }]) => kinds.map((kind) => `${file}.${kind}`));

/** Opens what earlier builds kept. @param edition of how files are compressed; another edition has nothing */
export function openSqueezedStore(folder: string, edition: string): SqueezedStore {
	const list = join(folder, 'list.json');
	const tree = join(folder, 'tree');
	const before = readList(list, edition);
	const replace = (name: string, mtimeMs: number, write: (draft: string) => void) => {
		const target = join(tree, name);
		mkdirSync(dirname(target), { recursive: true });
		const draft = `${target}.draft`;
		write(draft);
		utimesSync(draft, mtimeMs / 1000, mtimeMs / 1000);
		renameSync(draft, target);
	};
	return {
		before,
		put: (name, bytes, mtimeMs) => replace(name, mtimeMs, (draft) => writeFileSync(draft, bytes)),
		redate: (name, mtimeMs) => replace(name, mtimeMs, (draft) => copyFileSync(join(tree, name), draft)),
		link: (name, outDir) => linkOrCopy(join(tree, name), join(outDir, name)),
		save: (now) => {
			writeWhole(list, JSON.stringify({ edition, files: [...now] }));
			const kept = new Set(namesOf(now));
			for (const name of namesOf(before)) if (!kept.has(name)) rmSync(join(tree, name), { force: true });
		},
	};
}
