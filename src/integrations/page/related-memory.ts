import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { RelatedMemory } from '../../domain/article/related-lists.ts';

interface KeptMemory {
	/** Of the code and the settings that made it. */
	edition: string;
	/** The spellings of terms, one a line: hundreds of thousands of small strings take long to read. */
	spellings: string;
	memory: RelatedMemory;
}

const NAME = 'related.v8';

const withSpellings = (memory: RelatedMemory, spellings: readonly string[]): RelatedMemory => ({
	...memory,
	index: { ...memory.index, counts: { ...memory.index.counts, spellings } },
});

/** The lists of related articles that a build of this edition left. Undefined for another edition, a damaged or a missing file. */
export function readRelated(folder: string, edition: string): RelatedMemory | undefined {
	try {
		const kept: KeptMemory = deserialize(readFileSync(join(folder, NAME)));
		if (kept.edition !== edition) return undefined;
		return withSpellings(kept.memory, kept.spellings.split('\n'));
	} catch {
		return undefined;
	}
}

/** Keeps the lists for the next build. @param memory undefined when this build had none */
export function writeRelated(folder: string, edition: string, memory: RelatedMemory | undefined): void {
	if (memory === undefined) return rmSync(join(folder, NAME), { force: true });
	const { spellings } = memory.index.counts;
	const kept: KeptMemory = { edition, spellings: spellings.join('\n'), memory: withSpellings(memory, []) };
	mkdirSync(folder, { recursive: true });
	const draft = join(folder, `${NAME}.${randomUUID()}`);
	writeFileSync(draft, serialize(kept));
	renameSync(draft, join(folder, NAME));
}
