import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildSettings, buildSettings } from '../../build-settings.ts';
import { type Pictured, pictured, readFacts } from '../../integrations/page/bundle-facts.ts';
import { siteEdition } from '../../integrations/site-edition.ts';

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
 * Checks the content in a process of its own, which gives its memory back, and prints the result. What is right is kept on
 * the disk.
 * @returns what is bundled of the content. Undefined when it is not right
 */
export function checkedApart(): Promise<Pictured | undefined> {
	const child = fork(import.meta.filename, {
		serialization: 'advanced',
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
	});
	let found: Pictured | undefined;
	child.once('message', (content: Pictured) => {
		found = content;
	});
	return new Promise((done, fail) => child.once('error', fail).once('close', () => done(found)));
}

if (import.meta.main) {
	// The build that asked for it was ended.
	process.once('disconnect', () => process.exit());
	// Not loaded by the process that waits.
	const { storeContent } = await import('../../reader/store-content.ts');
	const { reportContent } = await import('../check-content.ts');
	const report = await reportContent();
	if (report === undefined) process.exit();
	storeContent(report, buildSettings().contentDir, resolve('.'));
	process.send?.(pictured(), () => process.exit());
}
