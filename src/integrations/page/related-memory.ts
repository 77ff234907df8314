import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { RelatedMemory } from '../../domain/article/related-lists.ts';

interface KeptMemory {
	/** Of the code and the settings that made it. */
	edition: string;
	memory: RelatedMemory;
}

const NAME = 'related.v8';

/** The lists of related articles that a build of this edition left. Undefined for another edition, a damaged or a missing file. */
export function readRelated(folder: string, edition: string): RelatedMemory | undefined {
	try {
		const kept: KeptMemory = deserialize(readFileSync(join(folder, NAME)));
		return kept.edition === edition ? kept.memory : undefined;
	} catch {
		return undefined;
	}
}

/** Keeps the lists for the next build. @param memory undefined when this build had none */
export function writeRelated(folder: string, edition: string, memory: RelatedMemory | undefined): void {
	if (memory === undefined) return rmSync(join(folder, NAME), { force: true });
	const kept: KeptMemory = { edition, memory };
	mkdirSync(folder, { recursive: true });
	const draft = join(folder, `${NAME}.${randomUUID()}`);
	writeFileSync(draft, serialize(kept));
	renameSync(draft, join(folder, NAME));
}
