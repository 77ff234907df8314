import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { legacyFile } from '../../../src/domain/schema/legacy-urls.ts';
import type { Host } from '../../../src/domain/host/host.ts';
import {
	configFolder,
	type HostSettings,
	writeHostConfig,
} from '../../../src/integrations/host/host-config.ts';
import { readLegacyTable } from '../../../src/integrations/host/legacy-urls.ts';
import { squeezedFiles } from '../../../src/integrations/host/squeezed-files.ts';

export const LEADS = 'https://leads.example.com';

/** A built site as it would be for a host, with its configuration. */
export interface HostWorld {
	dist: string;
	config: (name: string) => string;
	remove: () => void;
}

/** The settings of the fixture world. */
const settingsFor = (host: Host, more: Partial<HostSettings> = {}): HostSettings => ({
	host,
	base: '/',
	siteUrl: 'https://example.com',
	leadOrigins: [LEADS],
	visitOrigins: { beacon: [], views: [] },
	articlePatterns: ['/index.php/post/{id}.html', '/post/{id}.html'],
	...more,
});

/**
 * Makes of the fixture world, which was built for no host in particular, what a build for Caddy makes: without copies at old
 * addresses, with compressed siblings. nginx serves the same folder.
 */
export async function hostWorld(built: string, more: Partial<HostSettings> = {}): Promise<HostWorld> {
	const top = mkdtempSync(join(tmpdir(), 'host-world-'));
	const dist = join(top, 'dist');
	cpSync(built, dist, { recursive: true, preserveTimestamps: true });
	const table = await readLegacyTable(dist);
	for (const { from } of table) rmSync(join(dist, legacyFile(from) ?? 'none'), { force: true });
	const prefix = more.base ?? '';
	writeFileSync(
		join(dist, 'legacy-urls.json'),
		JSON.stringify(table.map(({ from, to }) => ({ from, to: prefix + to }))),
	);
	const silent = { info: () => {}, warn: () => {} };
	await squeezedFiles({ host: 'caddy', cacheDir: top }).run(dist, silent);
	await writeHostConfig(dist, settingsFor('any', more));
	if (!existsSync(join(dist, 'index.html.gz'))) throw new Error('no compressed siblings');
	return {
		dist,
		config: (name) => join(configFolder(dist), name),
		remove: () => rmSync(top, { recursive: true, force: true }),
	};
}

/** The text of a file of the world. */
export const textIn = ({ dist }: HostWorld, file: string) => readFileSync(join(dist, file), 'utf8');
