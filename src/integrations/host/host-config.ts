import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildSettings } from '../../build-settings.ts';
import type { Host } from '../../domain/host/host.ts';
import { filesBelow, pathOfFile } from '../html/built-pages.ts';
import { headerPolicy } from '../html/content-security-policy.ts';
import { caddyFiles } from './caddy-files.ts';
import { planOf } from './host-redirects.ts';
import { readLegacyTable } from './legacy-urls.ts';
import { nginxFiles } from './nginx-files.ts';
import type { ConfigFile, SiteFacts } from './site-facts.ts';

/** The web servers whose configuration we write. */
const WRITERS = { nginx: nginxFiles, caddy: caddyFiles } satisfies Partial<
	Record<Host, (facts: SiteFacts) => ConfigFile[]>
>;

/**
 * The folder with the configuration of web servers, beside a site: `dist-host/nginx/` for `dist`. It is not part of the site,
 * so that no host serves it.
 */
export const configFolder = (outDir: string) => `${outDir.replace(/[\\/]+$/, '')}-host`;

/** What of the build settings a configuration depends on. */
export type HostSettings = Pick<
	BuildSettings,
	'base' | 'host' | 'articlePatterns' | 'siteUrl' | 'leadOrigins' | 'visitOrigins'
>;

/**
 * Writes the configuration of the web servers that may serve a finished site: of the named one, or of both when nobody named a
 * host. Another host needs none, and what an earlier build left is removed.
 * @param outDir folder of the finished site @returns the folders that were written
 */
export async function writeHostConfig(outDir: string, settings: HostSettings): Promise<string[]> {
	const folder = configFolder(outDir);
	for (const name of Object.keys(WRITERS)) rmSync(join(folder, name), { recursive: true, force: true });
	const wanted = Object.entries(WRITERS).filter(([name]) => ['any', name].includes(settings.host));
	if (wanted.length === 0) return [];
	const { base, siteUrl, leadOrigins, visitOrigins } = settings;
	const pages = [...filesBelow(outDir)]
		.filter((file) => /(^|\/)index\.html$/.test(file))
		.map((file) => pathOfFile(file, base))
		.toSorted();
	const { rules } = planOf(await readLegacyTable(outDir), { ...settings, host: 'nginx' });
	const facts = { base, siteUrl, policy: headerPolicy(leadOrigins, visitOrigins), rules, pages };
	return wanted.map(([name, files]) => {
		mkdirSync(join(folder, name), { recursive: true });
		for (const file of files(facts)) writeFileSync(join(folder, name, file.name), file.text);
		return join(folder, name);
	});
}
