import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildSettings, buildSettings } from '../../build-settings.ts';
import { type Pictured, pictured, readFacts } from '../../integrations/page/bundle-facts.ts';
import { siteEdition } from '../../integrations/site-edition.ts';
import { endWithStarter, startProcess } from './own-process.ts';

/** Whether to check the content in a process of its own: it is much, and nothing is kept of it. */
export function isCheckedApart(settings: BuildSettings): boolean {
	const { cacheDir, contentDir, apartFrom, isStock } = settings;
	if (isStock || readFacts(join(cacheDir, 'bundle'), siteEdition(settings)) !== undefined) return false;
	try {
		return readdirSync(join(contentDir, 'articles'), { recursive: true }).length >= apartFrom;
	} catch {
		// The check says that there is no such folder.
		return false;
	}
}

/**
 * Checks the content in a process of its own and prints the result. What is right is kept on
 * the disk.
 * @returns what is bundled of the content. Undefined when it is not right
 */
export async function checkedApart(): Promise<Pictured | undefined> {
	const { child, ended } = startProcess(import.meta.filename);
	let found: Pictured | undefined;
	child.once('message', (content: Pictured) => {
		found = content;
	});
	await ended;
	return found;
}

if (import.meta.main) {
	endWithStarter();
	// Not loaded by the process that waits.
	const { storeContent } = await import('../../reader/store-content.ts');
	const { reportContent } = await import('../check-content.ts');
	const report = await reportContent();
	if (report === undefined) process.exit();
	storeContent(report, buildSettings().contentDir, resolve('.'));
	process.send?.(pictured(), () => process.exit());
}
