import { z } from 'astro/zod';
import { getCollection, getEntry, render } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { buildMemory } from './build-memory.ts';
import { buildSettings } from './build-settings.ts';
import { contentRevisions } from './history/content-history.ts';
import { buildCatalog, type Catalog, resolveCatalog } from './domain/catalog/catalog.ts';
import type { CatalogInput, Entry } from './domain/catalog/catalog-input.ts';
import type { ImageFile } from './domain/schema/picture.ts';

type MarkdownCollection = 'articles' | 'listings' | 'parks' | 'pages' | 'notices';

/** The common part of Astro's entries of Markdown collections. */
interface CollectionEntryLike<T> {
	id: string;
	data: T;
	body?: string | undefined;
	filePath?: string | undefined;
}

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
	const toEntry = <T>({ id, data, body, filePath }: CollectionEntryLike<T>): Entry<T> => ({
		id,
		// Use `/` on Windows too, as git and the messages do.
		file: relative(contentDir, filePath ?? id)
			.split(sep)
			.join('/'),
		text: body ?? '',
		data,
	});
	const listingEntries = listings.map(toEntry).map(({ data, ...entry }) => {
		const photos = plainPictures(data.photos);
		const floorPlans = plainPictures(data.floorPlans);
		return { ...entry, data: { ...data, photos, floorPlans } };
	});
	const input: CatalogInput = {
		site: site.data,
		taxonomy: taxonomy.data,
		...(presets === undefined ? {} : { presets: { file: 'presets.yml', data: presets.data } }),
		articles: articles.map(toEntry).map(({ data, ...entry }) => {
			const cover = data.cover && { ...data.cover, src: plainImage(data.cover.src) };
			return { ...entry, data: { ...data, cover } };
		}),
		listings: listingEntries,
		parks: parks
			.map(toEntry)
			.map(({ data, ...entry }) => ({ ...entry, data: { ...data, photos: plainPictures(data.photos) } })),
		pages: pages.map(toEntry),
		notices: notices.map(toEntry),
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

/**
 * A picture as a plain record. Astro's record is a proxy: every access counts as a use of the original file, which
 * would then be published in addition to the resized ones.
 */
function plainImage(image: ImageFile): ImageFile {
	const { fsPath, clone } = image;
	if (fsPath === undefined || clone === undefined) return image;
	// Not enumerable, because the names of published files must not depend on the project's location.
	return Object.defineProperties({ ...clone }, { fsPath: { value: fsPath }, clone: { value: clone } });
}

function plainPictures<T extends { src: ImageFile }>(pictures: readonly T[]): T[] {
	return pictures.map((picture) => ({ ...picture, src: plainImage(picture.src) }));
}

/** The bytes of a processed picture. @throws Error when Astro does not provide its path */
export async function readImage({ src, fsPath }: ImageFile): Promise<Uint8Array> {
	if (fsPath === undefined) throw new Error(`no file is known for the picture ${src}`);
	return readFile(fsPath);
}
