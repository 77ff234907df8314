import { readdirSync, readFileSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { BuildSettings } from '../../build-settings.ts';
import { siteSchema } from '../../domain/catalog/site.ts';
import { checkEntry } from '../../domain/schema/schema-message.ts';
import { checkContent } from '../../reader/content-check.ts';
import { historyOf, uncommitted } from '../git/repository.ts';
import type { Surroundings } from './finding.ts';

const CACHE = '.cache';
const manifest = z.object({
	engines: z.object({ node: z.string() }),
	scripts: z.record(z.string(), z.string()),
});

/** Bytes of all files below a folder; 0 when it is not there. */
function sizeOf(folder: string): number {
	try {
		return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
			const path = join(folder, entry.name);
			return sum + (entry.isDirectory() ? sizeOf(path) : statSync(path).size);
		}, 0);
	} catch {
		return 0;
	}
}

async function freeSpace(): Promise<number | undefined> {
	try {
		const { bavail, bsize } = await statfs('.');
		return bavail * bsize;
	} catch {
		return undefined;
	}
}

/** All texts and numbers of a value, by their dotted fields: `contact.phones.0.number`. */
export function textsIn(value: unknown, field = ''): Map<string, string> {
	if (typeof value === 'string' || typeof value === 'number') return new Map([[field, String(value)]]);
	if (typeof value !== 'object' || value === null) return new Map();
	return new Map(
		Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [
			...textsIn(inner, field === '' ? key : `${field}.${key}`),
		]),
	);
}

/** Reads what the checks judge. Nothing is asked of any server. */
export async function surroundings(settings: BuildSettings): Promise<Surroundings> {
	const { contentDir, today, base, siteUrl } = settings;
	const { problems, catalog, folder } = await checkContent(contentDir, today, base);
	const { engines, scripts } = manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')));
	return {
		today,
		node: { running: process.versions.node, needed: engines.node },
		history: historyOf(contentDir),
		uncommitted: uncommitted(contentDir)?.length,
		scripts: new Set(Object.keys(scripts)),
		site: folder.site && checkEntry(siteSchema, folder.site).value,
		siteTexts: textsIn(folder.site?.data),
		siteUrl,
		problems: problems.length,
		catalog,
		disk: { free: await freeSpace(), cache: sizeOf(CACHE) },
	};
}
