import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A file as it lies on the disk, without its bytes. */
export interface DiskFile {
	/** The same for two hard links. Undefined for what is no plain file. */
	number: string | undefined;
	size: number;
	mtimeMs: number;
}

/** What lies below a folder, in a form that goes from one thread to another in no time. */
export interface FolderColumns {
	/** Paths with `/` as separator, each ended by a zero: no path has one. */
	paths: string;
	/** Of each path: device and number of the file; both are zero for what is no plain file. */
	numbers: BigUint64Array<ArrayBuffer>;
	/** Of each path: size, date in ms. */
	stamps: Float64Array<ArrayBuffer>;
	/** Folders in which nothing lies, with a `/` at the end. */
	emptyFolders: readonly string[];
}

const NANOS = 1_000_000_000n;

/** As Node makes it for numbers that are not as exact. */
const milliseconds = (nanoseconds: bigint) =>
	Number(nanoseconds / NANOS) * 1e3 + Number(nanoseconds % NANOS) / 1e6;

/** Looks at everything below a folder, but at no byte of a file. A folder that is missing has nothing. */
export function folderColumns(folder: string): FolderColumns {
	let paths = '';
	const numbers: bigint[] = [];
	const stamps: number[] = [];
	const emptyFolders: string[] = [];
	const look = (below: string) => {
		const entries = readdirSync(join(folder, below), { withFileTypes: true });
		if (entries.length === 0) emptyFolders.push(below);
		for (const entry of entries) {
			const path = `${below}${entry.name}`;
			if (entry.isDirectory()) {
				look(`${path}/`);
				continue;
			}
			// Numbers of files are larger than a safe integer on some systems.
			const { dev, ino, size, mtimeNs } = lstatSync(join(folder, path), { bigint: true });
			paths += `${path}\0`;
			if (entry.isFile()) numbers.push(dev, ino);
			else numbers.push(0n, 0n);
			stamps.push(Number(size), milliseconds(mtimeNs));
		}
	};
	try {
		look('');
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
	}
	return { paths, numbers: BigUint64Array.from(numbers), stamps: Float64Array.from(stamps), emptyFolders };
}

/** The files of a folder by path. */
export class FolderFiles {
	readonly #columns: FolderColumns;
	readonly #places = new Map<string, number>();

	constructor(columns: FolderColumns) {
		this.#columns = columns;
		const paths = columns.paths.split('\0');
		for (let i = 0; i < paths.length - 1; i += 1) this.#places.set(paths[i] ?? '', i);
	}

	get paths(): Iterable<string> {
		return this.#places.keys();
	}

	get emptyFolders(): readonly string[] {
		return this.#columns.emptyFolders;
	}

	/** The file as it was when the folder was looked at. */
	find(path: string): DiskFile | undefined {
		const place = this.#places.get(path);
		if (place === undefined) return undefined;
		const { numbers, stamps } = this.#columns;
		const [device = 0n, file = 0n] = [numbers[2 * place], numbers[2 * place + 1]];
		return {
			number: file === 0n ? undefined : `${device} ${file}`,
			size: stamps[2 * place] ?? 0,
			mtimeMs: stamps[2 * place + 1] ?? 0,
		};
	}
}
