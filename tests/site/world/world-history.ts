import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { commitAll, git, HAS_GIT } from '../../git-repository.ts';

const COPY = resolve('.cache/test-world-content');

/** A copy of the fixture world in a git repository, where l-near first had the rent 1.25 and was reserved. */
export async function worldWithHistory(world: string): Promise<string> {
	await rm(COPY, { recursive: true, force: true });
	await cp(world, COPY, { recursive: true });
	if (!HAS_GIT) return COPY;
	const file = join(COPY, 'listings/l-near.md');
	const now = await readFile(file, 'utf8');
	const before = now.replace('rent: { value: 1.1 }', 'rent: { value: 1.25 }').replace('可租售', '洽谈中');
	git(COPY, '2026-10-01T12:00:00+08:00', 'init', '-q', '-b', 'main');
	await writeFile(file, before);
	commitAll(COPY, '2026-10-01T12:00:00+08:00');
	await writeFile(file, now);
	commitAll(COPY, '2026-11-01T12:00:00+08:00');
	return COPY;
}
