import type { Loader, LoaderContext } from 'astro/loaders';
import { fileURLToPath } from 'node:url';
import { contentStore, type StoredEntry } from '../content-store.ts';
import type { CalendarDate } from '../domain/units/calendar-date.ts';
import { ContentError } from '../domain/schema/content-error.ts';
import { checkContent, type ContentReport } from './content-check.ts';
import type { Collection } from './content-folder.ts';
import { followContent } from './followed-content.ts';
import { openKeptFiles } from './kept-files.ts';
import { settingsEntry, storedEntry } from './stored-entry.ts';

interface LoaderSettings {
	contentDir: string;
	base: string;
	today: CalendarDate;
	cacheDir: string;
	/** Whether a build gives all content to Astro, as it is documented. Slower; a test compares the results. */
	isStock: boolean;
}

/** One reading of the folder, shared by all collections. */
let reading: Promise<ContentReport> | undefined;
function readOnce({ contentDir, base, today, cacheDir }: LoaderSettings): Promise<ContentReport> {
	reading ??= checkContent(contentDir, today, base, openKeptFiles(cacheDir, base));
	return reading;
}

/**
 * Gives entries to Astro. A build reads them from memory (`content-store.ts`); Astro only has to know the pictures, which it
 * bundles.
 */
function give(
	store: LoaderContext['store'],
	collection: string,
	entries: readonly StoredEntry[],
	isStock: boolean,
): void {
	store.clear();
	if (!isStock) contentStore().set(collection, new Map(entries.map((entry) => [entry.id, entry])));
	for (const entry of entries) {
		if (isStock || entry.assetImports !== undefined) store.set(entry);
	}
}

/** Gives what is in memory already. @returns whether it is */
function giveKnown(store: LoaderContext['store'], collection: string, isStock: boolean): boolean {
	const known = isStock ? undefined : contentStore().get(collection);
	if (known !== undefined) give(store, collection, [...known.values()], isStock);
	return known !== undefined;
}

/** Loads a settings file as the only entry of its collection. An optional file may be missing. */
export function settingsLoader(name: 'site' | 'taxonomy' | 'presets', settings: LoaderSettings): Loader {
	return {
		name: 'settings-loader',
		load: async ({ store, watcher }) => {
			// The loader of the articles follows the whole folder.
			if (watcher !== undefined) return store.clear();
			if (giveKnown(store, name, settings.isStock)) return;
			const { folder, values } = await readOnce(settings);
			const entry = settingsEntry(name, folder[name], values);
			give(store, name, entry === undefined ? [] : [entry], settings.isStock);
		},
	};
}

/**
 * Loads a collection through the same reader as the content check, so that check, build and development server see the same
 * data. A build throws a ContentError. The development server, which has a watcher, reads everything from memory, shows the
 * valid entries and tells the problems.
 */
export function contentLoader(collection: Collection, settings: LoaderSettings): Loader {
	const { contentDir, isStock } = settings;
	return {
		name: 'content-loader',
		load: async ({ store, config, watcher, logger }) => {
			const root = fileURLToPath(config.root);
			if (watcher !== undefined) {
				store.clear();
				// One follows for all. Astro loads them together, again when the collections change.
				if (collection === 'articles') await followContent({ ...settings, root }, watcher, logger);
				return;
			}
			if (giveKnown(store, collection, isStock)) return;
			const report = await readOnce(settings);
			if (report.problems.length > 0) throw new ContentError(report.problems);
			const entries = report.folder.entries[collection].flatMap(
				(entry) => storedEntry(collection, entry, report, { contentDir, root }) ?? [],
			);
			give(store, collection, entries, isStock);
		},
	};
}
