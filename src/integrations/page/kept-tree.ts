import { mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FolderFiles } from '../disk/folder-files.ts';
import { fileNumber, linkOrCopy } from '../disk/linked-file.ts';
import { digestOf, type KeptFile } from './page-manifest.ts';

type Stamp = Pick<KeptFile, 'size' | 'mtimeMs'>;

function stampOf(path: string): Stamp {
	const { size, mtimeMs } = statSync(path);
	return { size, mtimeMs };
}

/** The files of an earlier build, in a folder of the cache. Finished sites share their bytes through hard links. */
export interface KeptTree {
	/** Whether a file is there as it was. One that somebody changed, or whose folder was restored, is read and compared. */
	holds: (file: string, kept: Stamp & Pick<KeptFile, 'hash'>) => boolean;
	/** Takes over how its files lie on the disk, so that they are not asked one after the other. */
	know: (files: FolderFiles) => void;
	/** What tells a file from every other one on the disk. */
	numberOf: (file: string) => string | undefined;
	/** Puts a file into the output folder. */
	restore: (file: string, outDir: string) => void;
	/** Takes a file from the output folder. @returns how it lies on the disk */
	keep: (file: string, outDir: string) => Stamp;
	remove: (file: string) => void;
}

/** Opens the folder with the kept files. @throws the errors of the file system, in `restore`, `keep` and `remove` */
export function openKeptTree(folder: string): KeptTree {
	const made = new Set<string>();
	let known: FolderFiles | undefined;
	const ensure = (path: string) => {
		const parent = dirname(path);
		if (!made.has(parent)) mkdirSync(parent, { recursive: true });
		made.add(parent);
	};
	return {
		holds: (file, { size, mtimeMs, hash }) => {
			const path = join(folder, file);
			try {
				const now = known?.find(file) ?? stampOf(path);
				return (now.size === size && now.mtimeMs === mtimeMs) || digestOf(readFileSync(path)) === hash;
			} catch {
				return false;
			}
		},
		know: (files) => {
			known = files;
		},
		numberOf: (file) => known?.find(file)?.number ?? fileNumber(join(folder, file)),
		restore: (file, outDir) => {
			const target = join(outDir, file);
			ensure(target);
			linkOrCopy(join(folder, file), target);
		},
		keep: (file, outDir) => {
			known = undefined;
			const target = join(folder, file);
			ensure(target);
			const draft = `${target}.draft`;
			rmSync(draft, { force: true });
			linkOrCopy(join(outDir, file), draft);
			renameSync(draft, target);
			return stampOf(target);
		},
		remove: (file) => rmSync(join(folder, file), { force: true }),
	};
}
