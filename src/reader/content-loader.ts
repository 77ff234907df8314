import type { Loader, LoaderContext } from 'astro/loaders';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentStore, type StoredEntry } from '../content-store.ts';
import type { CalendarDate } from '../domain/units/calendar-date.ts';
import { ContentError, formatProblems } from '../domain/schema/content-error.ts';
import { checkContent, type ContentReport } from './content-check.ts';
import type { Collection } from './content-folder.ts';
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

/** One reading of the folder, shared by all collections until a file changes. */
let reading: Promise<ContentReport> | undefined;

function readOnce({ contentDir, base, today, cacheDir }: LoaderSettings): Promise<ContentReport> {
	reading ??= checkContent(contentDir, today, base, openKeptFiles(cacheDir, base));
	return reading;
}

/** Fills a collection now and after every change in the folder. */
async function followed(
	{ contentDir }: LoaderSettings,
	watcher: LoaderContext['watcher'],
	fill: () => Promise<void>,
): Promise<void> {
	await fill();
	watcher?.add(contentDir);
	watcher?.on('all', async (_, path) => {
		if (!path.startsWith(contentDir + sep)) return;
		reading = undefined;
		// A change notifies all collections at once. They wait one tick so that they share one new reading.
		await Promise.resolve();
		await fill();
	});
}

/**
 * Gives entries to Astro. A build reads them from memory (`content-store.ts`); Astro only has to know the pictures, which it
 * bundles.
 */
function give(
	store: LoaderContext['store'],
	collection: string,
	entries: readonly StoredEntry[],
	isInMemory: boolean,
): void {
	store.clear();
	if (isInMemory) contentStore().set(collection, new Map(entries.map((entry) => [entry.id, entry])));
	for (const entry of entries) {
		if (!isInMemory || entry.assetImports !== undefined) store.set(entry);
	}
}

/** Loads a settings file as the only entry of its collection. An optional file may be missing. */
export function settingsLoader(name: 'site' | 'taxonomy' | 'presets', settings: LoaderSettings): Loader {
	return {
		name: 'settings-loader',
		load: ({ store, watcher }) =>
			followed(settings, watcher, async () => {
				const { folder, values } = await readOnce(settings);
				const entry = settingsEntry(name, folder[name], values);
				give(store, name, entry === undefined ? [] : [entry], isInMemory(settings, watcher));
			}),
	};
}

/** The development server needs Astro's own store, because it watches that for changes. */
function isInMemory({ isStock }: LoaderSettings, watcher: LoaderContext['watcher']): boolean {
	return watcher === undefined && !isStock;
}

/**
 * Loads a collection through the same reader as the content check, so that check, build and development server see the same
 * data. A build throws a ContentError. The development server shows the valid entries and logs the problems.
 */
export function contentLoader(collection: Collection, settings: LoaderSettings): Loader {
	const { contentDir } = settings;
	return {
		name: 'content-loader',
		load: async ({ store, config, watcher, logger }) => {
			const root = fileURLToPath(config.root);
			const fill = async () => {
				const report = await readOnce(settings);
				const { folder, problems } = report;
				if (problems.length > 0 && watcher === undefined) throw new ContentError(problems);
				if (problems.length > 0 && collection === 'articles') logger.error(`\n${formatProblems(problems)}`);
				const entries = folder.entries[collection].flatMap(
					(entry) => storedEntry(collection, entry, report, { contentDir, root }) ?? [],
				);
				give(store, collection, entries, isInMemory(settings, watcher));
			};
			await followed(settings, watcher, fill);
		},
	};
}
