import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { RelatedMemory } from '../../domain/article/related-lists.ts';

/*
 * The memory as a file: length of the head; head as JSON, filled up with spaces; columns of numbers as they lie in memory. To
 * serialize them as one value takes twice their size, at the moment when a build of a large site takes most.
 */

/** What is no column. */
interface Head {
	/** Of the code and the settings that made it. */
	edition: string;
	ids: readonly string[];
	digests: readonly string[];
	/** The spellings of terms, one a line: hundreds of thousands of small strings take long to read. */
	spellings: string;
	/** How many numbers each column has. */
	lengths: readonly number[];
}

const NAME = 'related.bin';
/** Columns begin at a multiple of this, bytes. */
const UNIT = 8;

type Column = Int32Array | Float64Array;

/** Columns of eight bytes a number come first, so that every column begins where it may. */
const columnsOf = ({ index: { counts, vectors }, ends, chosen, least }: RelatedMemory): Column[] => [
	...[least, vectors.weights],
	...[counts.ends, counts.terms, counts.counts, vectors.ends, vectors.terms, ends, chosen],
];

/** Takes columns of a file, one after the other. */
function columnReader(file: Buffer, start: number, lengths: readonly number[]) {
	const { buffer, byteOffset } = file.byteOffset % UNIT === 0 ? file : Uint8Array.from(file);
	let at = byteOffset + start;
	const left = [...lengths];
	const next = (bytes: number): [ArrayBufferLike, number, number] => {
		const length = left.shift() ?? 0;
		const place = at;
		at += length * bytes;
		return [buffer, place, length];
	};
	return {
		doubles: () => new Float64Array(...next(Float64Array.BYTES_PER_ELEMENT)),
		integers: () => new Int32Array(...next(Int32Array.BYTES_PER_ELEMENT)),
		isWhole: () => at === byteOffset + file.length,
	};
}

/** The lists of related articles that a build of this edition left. Undefined for another edition, a damaged or a missing file. */
export function readRelated(folder: string, edition: string): RelatedMemory | undefined {
	try {
		const file = readFileSync(join(folder, NAME));
		const start = UNIT + file.readUInt32LE(0);
		const head: Head = JSON.parse(file.toString('utf8', UNIT, start));
		if (head.edition !== edition) return undefined;
		const { doubles, integers, isWhole } = columnReader(file, start, head.lengths);
		const [least, weights] = [doubles(), doubles()];
		const spellings = head.spellings.split('\n');
		const counts = { spellings, ends: integers(), terms: integers(), counts: integers() };
		const vectors = { ends: integers(), terms: integers(), weights };
		const lists = { ends: integers(), chosen: integers(), least };
		const memory = { ids: head.ids, digests: head.digests, index: { counts, vectors }, ...lists };
		return isWhole() ? memory : undefined;
	} catch {
		return undefined;
	}
}

/** Keeps the lists for the next build. @param memory undefined when this build had none */
export function writeRelated(folder: string, edition: string, memory: RelatedMemory | undefined): void {
	if (memory === undefined) return rmSync(join(folder, NAME), { force: true });
	const { ids, digests, index } = memory;
	const columns = columnsOf(memory);
	const lengths = columns.map(({ length }) => length);
	const spellings = index.counts.spellings.join('\n');
	const head = Buffer.from(JSON.stringify({ edition, ids, digests, spellings, lengths } satisfies Head));
	const filler = ' '.repeat((UNIT - (head.length % UNIT)) % UNIT);
	const start = Buffer.alloc(UNIT);
	start.writeUInt32LE(head.length + filler.length);
	mkdirSync(folder, { recursive: true });
	const draft = join(folder, `${NAME}.${randomUUID()}`);
	const file = openSync(draft, 'w');
	try {
		const bytes = columns.map(
			({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
		);
		for (const part of [start, head, Buffer.from(filler), ...bytes])
			for (let at = 0; at < part.length;) at += writeSync(file, part, at);
	} finally {
		closeSync(file);
	}
	renameSync(draft, join(folder, NAME));
}
