import type { Loader, LoaderContext } from 'astro/loaders';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CalendarDate } from '../domain/units/calendar-date.ts';
import { ContentError, formatProblems } from '../domain/schema/content-error.ts';
import { importPath } from './content-body.ts';
import { checkContent, type ContentReport } from './content-check.ts';
import type { Collection } from './content-folder.ts';
import { openKeptFiles } from './kept-files.ts';
import { isPicture, pictureOf, type Pictures } from './content-picture.ts';

interface LoaderSettings {
	contentDir: string;
	base: string;
	today: CalendarDate;
	cacheDir: string;
}

/** Front matter in which each picture path points to the prepared file. */
function withReadyPictures(data: unknown, pictureAt: (path: string) => string | undefined): unknown {
	if (Array.isArray(data)) return data.map((item) => withReadyPictures(item, pictureAt));
	if (typeof data !== 'object' || data === null) return data;
	const hasSource = isPicture(data);
	return Object.fromEntries(
		Object.entries(data).map(([key, value]) => [
			key,
			hasSource && key === 'src' && typeof value === 'string'
				? (pictureAt(value) ?? value)
				: withReadyPictures(value, pictureAt),
		]),
	);
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

/** Loads a settings file as the only entry of its collection. An optional file may be missing. */
export function settingsLoader(name: 'site' | 'taxonomy' | 'presets', settings: LoaderSettings): Loader {
	return {
		name: 'settings-loader',
		load: ({ store, parseData, generateDigest, watcher }) =>
			followed(settings, watcher, async () => {
				const entry = (await readOnce(settings)).folder[name];
				store.clear();
				if (entry === undefined) return;
				const raw = Object(entry.data);
				store.set({ id: name, data: await parseData({ id: name, data: raw }), digest: generateDigest(raw) });
			}),
	};
}

/**
 * Loads a collection through the same reader as the content check, so that check, build and development server see the same
 * data. A build throws a ContentError. The development server shows the valid entries and logs the problems.
 */
export function contentLoader(collection: Collection, settings: LoaderSettings): Loader {
	const { contentDir } = settings;
	return {
		name: 'content-loader',
		load: async ({ store, parseData, generateDigest, config, watcher, logger }) => {
			const root = fileURLToPath(config.root);
			const fill = async () => {
				const { folder, bodies, problems, failed } = await readOnce(settings);
				if (problems.length > 0 && watcher === undefined) throw new ContentError(problems);
				if (problems.length > 0 && collection === 'articles') logger.error(`\n${formatProblems(problems)}`);
				store.clear();
				for (const { id, file, data } of folder.entries[collection]) {
					const body = bodies.get(file);
					if (failed.has(file) || body === undefined) continue;
					const filePath = join(contentDir, file);
					const pictures: Pictures = folder.pictures;
					const pictureAt = (path: string) => {
						const ready = pictureOf(pictures, file, path);
						return ready && importPath(filePath, ready.path);
					};
					const { html, text, imagePaths, files } = body;
					const ready = withReadyPictures(data, pictureAt);
					store.set({
						id,
						data: await parseData({ id, data: Object(ready), filePath }),
						body: text,
						filePath: relative(root, filePath).split(sep).join('/'),
						digest: generateDigest(JSON.stringify([ready, html])),
						rendered: {
							html,
							metadata: {
								imagePaths: [...imagePaths],
								frontmatter: { files: files.map((each) => each.file) },
							},
						},
						...(imagePaths.length > 0 && { assetImports: [...imagePaths] }),
					});
				}
			};
			await followed(settings, watcher, fill);
		},
	};
}
