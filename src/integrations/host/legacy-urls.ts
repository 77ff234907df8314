import type { SiteStep } from '../site-step.ts';
import { existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { legacyFile, type LegacyUrl } from '../../domain/schema/legacy-urls.ts';
import { linkOrCopy } from '../page/linked-file.ts';
import { type Hosting, planOf } from './host-redirects.ts';

/** Written by `src/pages/legacy-urls.json.ts`: every old path and its target. */
const LEGACY_TABLE = 'legacy-urls.json';

/** Reads the table of old addresses from a finished build. */
export async function readLegacyTable(folder: string): Promise<LegacyUrl[]> {
	return JSON.parse(await readFile(join(folder, LEGACY_TABLE), 'utf8'));
}

/**
 * Puts a copy of the page at each old address that the host does not redirect (`host-files`). The copy names the new address
 * as canonical.
 */
export function legacyUrls(hosting: Hosting): SiteStep {
	return {
		name: 'legacy-urls',
		run: async (folder, log) => {
			const table = await readLegacyTable(folder);
			let count = 0;
			for (const { from, to } of planOf(table, hosting).copies) {
				const file = legacyFile(from);
				if (file === undefined) continue;
				const page = join(folder, to.slice(hosting.base.replace(/\/$/, '').length), 'index.html');
				if (existsSync(join(folder, file))) throw new Error(`two pages claim the old address ${from}`);
				mkdirSync(dirname(join(folder, file)), { recursive: true });
				linkOrCopy(page, join(folder, file));
				count += 1;
			}
			log.info(`${count} of ${table.length} old addresses answer with a copy of their page`);
		},
	};
}
