import { contentStore } from '../content-store.ts';
import type { ContentReport } from './content-check.ts';
import { COLLECTIONS } from './content-folder.ts';
import { settingsEntry, storedEntry } from './stored-entry.ts';

/** Takes all content out of memory. */
export const forgetContent = () => contentStore().clear();

/**
 * Puts all content of a checked folder into memory, as Astro's content layer would.
 * @param contentDir absolute path of the content folder @param root absolute path of the project
 * @param leftOut files that stay out of it
 */
export function storeContent(
	report: ContentReport,
	contentDir: string,
	root: string,
	leftOut: ReadonlySet<string> = new Set(),
): void {
	const { folder, values } = report;
	const store = contentStore();
	for (const collection of COLLECTIONS) {
		const entries = folder.entries[collection].flatMap(
			(entry) =>
				(leftOut.has(entry.file)
					? undefined
					: storedEntry(collection, entry, report, { contentDir, root })) ?? [],
		);
		store.set(collection, new Map(entries.map((entry) => [entry.id, entry])));
	}
	for (const name of ['site', 'taxonomy', 'presets'] as const) {
		const entry = settingsEntry(name, folder[name], values);
		store.set(name, new Map(entry === undefined ? [] : [[entry.id, entry]]));
	}
}
