import type { SiteStep } from '../site-step.ts';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { legacyFile, type LegacyUrl } from '../../domain/schema/legacy-urls.ts';
import type { BuiltSite } from '../page/built-site.ts';
import { linkOrCopy } from '../disk/linked-file.ts';
import { removeWithFolders } from '../page/standby-folder.ts';
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
export function legacyUrls(site: BuiltSite, hosting: Hosting): SiteStep {
	return {
		name: 'legacy-urls',
		run: async (folder, log) => {
			const table = await readLegacyTable(folder);
			let count = 0;
			for (const { from, to } of planOf(table, hosting).copies) {
				const file = legacyFile(from);
				if (file === undefined) continue;
				const page = join(to.slice(hosting.base.replace(/\/$/, '').length), 'index.html').replaceAll(
					'\\',
					'/',
				);
				count += 1;
				const isSecondOf = site.seconds.get(file);
				if (site.seconds.delete(file) && `/${isSecondOf}` === page) continue;
				if (isSecondOf !== undefined) rmSync(join(folder, file));
				if (existsSync(join(folder, file))) throw new Error(`two pages claim the old address ${from}`);
				mkdirSync(dirname(join(folder, file)), { recursive: true });
				linkOrCopy(join(folder, page), join(folder, file));
			}
			for (const file of site.seconds.keys()) removeWithFolders(folder, file);
			site.seconds.clear();
			log.info(`${table.length} 个旧网址，其中 ${count} 个有网页的副本`);
		},
	};
}
