import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSettings } from '../build-settings.ts';
import type { ContentReport } from '../reader/content-check.ts';
import { checkContent } from '../reader/content-check.ts';
import { hostGate } from './links/host-gate.ts';
import { askLink } from './links/link-answer.ts';
import { LINK_MEMORY, readLinkMemory, writeLinkMemory } from './links/link-memory.ts';
import { checkLinks } from './links/link-round.ts';
import { linkTable } from './links/link-table.ts';
import { type OutsideLink, outsideLinks } from './links/outside-link.ts';
import { formatTables, isTableFormat, TABLE_FORMATS } from './table/table.ts';

/** Between two requests to one host, ms. */
const PAUSE = 1500;
const TIMEOUT = 15_000;

/** The links out of the site of a content folder. Files with mistakes are left out. */
export function linksOf(
	{ values, bodies }: Pick<ContentReport, 'values' | 'bodies'>,
	siteUrl: string,
): OutsideLink[] {
	const files = [...new Set([...values.keys(), ...bodies.keys()])];
	return outsideLinks(
		files.map((file) => ({ file, fields: values.get(file), bodyLinks: bodies.get(file)?.links ?? [] })),
		siteUrl,
	);
}

async function main(): Promise<boolean> {
	const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
	if (!isTableFormat(values.format)) {
		console.error(`--format 可以是：${TABLE_FORMATS.join('、')}`);
		return false;
	}
	const { contentDir, today, base, siteUrl } = buildSettings();
	const links = linksOf(await checkContent(contentDir, today, base), siteUrl);
	const path = resolve(LINK_MEMORY);
	const asking = { gate: hostGate(PAUSE), timeoutMs: TIMEOUT };
	const memory = await checkLinks(
		links.map(({ url }) => url),
		await readLinkMemory(path),
		today,
		(url) => askLink(url, asking),
		(soFar) => writeLinkMemory(path, soFar),
	);
	writeLinkMemory(path, memory);
	process.stdout.write(formatTables([linkTable(links, memory, today)], values.format));
	return true;
}

if (import.meta.main && !(await main())) process.exitCode = 1;
