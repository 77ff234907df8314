import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildSettings } from '../../build-settings.ts';
import type { Host } from '../../domain/host/host.ts';
import { filesBelow, pathOfFile } from '../html/built-pages.ts';
import { headerPolicy } from '../html/content-security-policy.ts';
import { cosFiles, ossFiles } from './bucket-files.ts';
import { caddyFiles } from './caddy-files.ts';
import { planOf } from './host-redirects.ts';
import { readLegacyTable } from './legacy-urls.ts';
import { nginxFiles } from './nginx-files.ts';
import type { ConfigFile, SiteFacts } from './site-facts.ts';

/** The hosts that have a configuration outside the folder of the site. */
const WRITERS = { nginx: nginxFiles, caddy: caddyFiles, oss: ossFiles, cos: cosFiles } satisfies Partial<
	Record<Host, (facts: SiteFacts) => ConfigFile[]>
>;
/** Written as well when nobody named a host. */
const USUAL: readonly string[] = ['nginx', 'caddy'];

/**
 * The folder with the configuration of hosts, beside a site: `dist-host/nginx/` for `dist`. It is not part of the site,
 * so that no host serves it.
 */
export const configFolder = (outDir: string) => `${outDir.replace(/[\\/]+$/, '')}-host`;

/** What of the build settings a configuration depends on. */
export type HostSettings = Pick<
	BuildSettings,
	'base' | 'host' | 'articlePatterns' | 'siteUrl' | 'leadOrigins' | 'visitOrigins'
>;

/**
 * Writes the configuration of what serves a finished site: of the named host, or of the web servers when nobody named one.
 * Another host needs none, and what an earlier build left is removed.
 * @param outDir folder of the finished site @param files paths in it, if somebody has looked @returns the folders that were written
 */
export async function writeHostConfig(
	outDir: string,
	settings: HostSettings,
	files?: Iterable<string>,
): Promise<string[]> {
	const folder = configFolder(outDir);
	for (const name of Object.keys(WRITERS)) rmSync(join(folder, name), { recursive: true, force: true });
	const { host } = settings;
	const wanted = Object.entries(WRITERS).filter(([name]) =>
		host === 'any' ? USUAL.includes(name) : host === name,
	);
	if (wanted.length === 0) return [];
	const { base, siteUrl, leadOrigins, visitOrigins } = settings;
	const pages = [...(files ?? filesBelow(outDir))]
		.filter((file) => /(^|\/)index\.html$/.test(file))
		.map((file) => pathOfFile(file, base))
		.toSorted();
	const { rules } = planOf(await readLegacyTable(outDir), { ...settings, host: 'nginx' });
	const facts = { base, siteUrl, policy: headerPolicy(leadOrigins, visitOrigins), rules, pages };
	return wanted.map(([name, filesFor]) => {
		mkdirSync(join(folder, name), { recursive: true });
		for (const file of filesFor(facts)) writeFileSync(join(folder, name, file.name), file.text);
		return join(folder, name);
	});
}
