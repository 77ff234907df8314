import { z } from 'astro/zod';
import { getCollection, getEntry, render } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buildMemory } from './build-memory.ts';
import { buildSettings } from './build-settings.ts';
import { type CollectionEntryLike, entryOf, plainImage, plainPictures } from './catalog-entry.ts';
import { contentRevisions } from './history/content-history.ts';
import { buildCatalog, type Catalog, resolveCatalog } from './domain/catalog/catalog.ts';
import type { CatalogInput } from './domain/catalog/catalog-input.ts';
import type { ImageFile } from './domain/schema/picture.ts';

type MarkdownCollection = 'articles' | 'listings' | 'parks' | 'pages' | 'notices';

const renderedWith = z.object({ files: z.array(z.string()) }).catch({ files: [] });

let loaded: Promise<Catalog> | undefined;
/** Digests of the entries that `loaded` was built from, by collection and id. */
const digests = new Map<string, string>();

/**
 * The validated content of the site, read once. A content change invalidates `astro:content`; Vite then reloads this
 * module and its importers.
 * @throws ContentError with every problem found
 */
export function loadCatalog(): Promise<Catalog> {
	loaded ??= readCatalog();
	buildMemory().forgetCatalog = () => {
		loaded = undefined;
	};
	return loaded;
}

async function readCatalog(): Promise<Catalog> {
	const { contentDir, cacheDir, today } = buildSettings();
	const [site, taxonomy, [presets], articles, listings, parks, pages, notices] = await Promise.all([
		getEntry('site', 'site'),
		getEntry('taxonomy', 'taxonomy'),
		getCollection('presets'),
		getCollection('articles'),
		getCollection('listings'),
		getCollection('parks'),
		getCollection('pages'),
		getCollection('notices'),
	]);
	if (site === undefined || taxonomy === undefined) {
		throw new Error(`site.yml or taxonomy.yml is missing in ${contentDir}`);
	}
	for (const { collection, id, digest } of [...articles, ...listings, ...parks, ...pages, ...notices]) {
		digests.set(`${collection}/${id}`, String(digest));
	}
	const entriesOf = <T, U>(entries: readonly CollectionEntryLike<T>[], dataOf: (data: T) => U) =>
		entries.map((entry) => entryOf(entry, contentDir, dataOf));
	const asItIs = <T>(data: T) => data;
	const listingEntries = entriesOf(listings, (data) => ({
		...data,
		photos: plainPictures(data.photos),
		floorPlans: plainPictures(data.floorPlans),
	}));
	const input: CatalogInput = {
		site: site.data,
		taxonomy: taxonomy.data,
		...(presets === undefined ? {} : { presets: { file: 'presets.yml', data: presets.data } }),
		articles: entriesOf(articles, (data) =>
			data.cover === undefined
				? data
				: { ...data, cover: { ...data.cover, src: plainImage(data.cover.src) } },
		),
		listings: listingEntries,
		parks: entriesOf(parks, (data) => ({ ...data, photos: plainPictures(data.photos) })),
		pages: entriesOf(pages, asItIs),
		notices: entriesOf(notices, asItIs),
		today,
		earlier: {
			read: () => buildMemory().related(),
			keep: (lists) => {
				buildMemory().related = lists.memory;
			},
			digestOf: (id) => bodyDigest('articles', id),
		},
		revisions: await contentRevisions(
			contentDir,
			listingEntries.map(({ file }) => file),
			cacheDir,
		),
	};
	// The loader of the development server has left out what is wrong; a reference to that leads nowhere.
	return import.meta.env.DEV ? resolveCatalog({ ...input, isPreview: true }).catalog : buildCatalog(input);
}

/**
 * The Markdown of an entry as a component.
 * @throws Error when the entry does not exist, or when Astro cannot render it (names the file)
 */
export async function renderBody(collection: MarkdownCollection, id: string) {
	const entry = await getEntry(collection, id);
	if (entry === undefined) throw new Error(`no entry ${id} in ${collection}`);
	try {
		const { Content, headings } = await render(entry);
		return { Body: Content, headings };
	} catch (cause) {
		throw new Error(`${entry.filePath ?? id} cannot be rendered`, { cause });
	}
}

/** A digest of the rendered Markdown and the fields of an entry. Known once the catalog is loaded. */
export function bodyDigest(collection: MarkdownCollection, id: string): string | undefined {
	return digests.get(`${collection}/${id}`);
}

/** The linked attachments of all entries, with their published paths and source files. */
export async function loadAttachments() {
	const { contentDir } = buildSettings();
	const linked = [
		...(await getCollection('articles')).map((entry) => ({ folder: 'news', entry })),
		...(await getCollection('listings')).map((entry) => ({ folder: 'listings', entry })),
		...(await getCollection('parks')).map((entry) => ({ folder: 'parks', entry })),
	];
	return linked.flatMap(({ folder, entry: { id, rendered } }) =>
		renderedWith.parse(rendered?.metadata?.frontmatter).files.map((file) => ({
			params: { folder, id, name: basename(file) },
			props: { read: () => readFile(join(contentDir, file)) },
		})),
	);
}

/** The bytes of a processed picture. @throws Error when Astro does not provide its path */
export async function readImage({ src, fsPath }: ImageFile): Promise<Uint8Array> {
	if (fsPath === undefined) throw new Error(`no file is known for the picture ${src}`);
	return readFile(fsPath);
}
