import { outDir } from 'astro:config/server';
import { getCollection, getEntry, render } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { buildSettings } from './build-settings.ts';
import { contentRevisions } from './content-history.ts';
import { buildCatalog, type Catalog } from './domain/catalog.ts';
import type { Entry } from './domain/catalog-input.ts';
import type { ImageFile } from './domain/picture.ts';

type MarkdownCollection = 'articles' | 'listings' | 'parks' | 'pages';

/** What Astro hands out for an entry of any Markdown collection. */
interface CollectionEntryLike<T> {
	id: string;
	data: T;
	body?: string | undefined;
	filePath?: string | undefined;
}

let loaded: Promise<Catalog> | undefined;

/**
 * The checked content of the site, read once: a change of the content invalidates `astro:content`, and Vite then runs this
 * module anew with everything that imports it. Throws a ContentError with every problem found.
 */
export function loadCatalog(): Promise<Catalog> {
	loaded ??= readCatalog();
	return loaded;
}

async function readCatalog(): Promise<Catalog> {
	const { contentDir, today } = buildSettings();
	const [site, taxonomy, [presets], articles, listings, parks, pages] = await Promise.all([
		getEntry('site', 'site'),
		getEntry('taxonomy', 'taxonomy'),
		getCollection('presets'),
		getCollection('articles'),
		getCollection('listings'),
		getCollection('parks'),
		getCollection('pages'),
	]);
	if (site === undefined || taxonomy === undefined) {
		throw new Error(`site.yml or taxonomy.yml is missing in ${contentDir}`);
	}
	const toEntry = <T>({ id, data, body, filePath }: CollectionEntryLike<T>): Entry<T> => ({
		id,
		// With `/` on Windows too: git and the messages know files by such paths.
		file: relative(contentDir, filePath ?? id)
			.split(sep)
			.join('/'),
		body: body ?? '',
		data,
	});
	const listingEntries = listings.map(toEntry);
	return buildCatalog({
		site: site.data,
		taxonomy: taxonomy.data,
		...(presets === undefined ? {} : { presets: { file: 'presets.yml', data: presets.data } }),
		articles: articles.map(toEntry),
		listings: listingEntries,
		parks: parks.map(toEntry),
		pages: pages.map(toEntry),
		today,
		revisions: await contentRevisions(
			contentDir,
			listingEntries.map(({ file }) => file),
		),
	});
}

/** The Markdown below an entry's front matter, as a component. Throws when there is no such entry. */
export async function renderBody(collection: MarkdownCollection, id: string) {
	const entry = await getEntry(collection, id);
	if (entry === undefined) throw new Error(`no entry ${id} in ${collection}`);
	const { Content } = await render(entry);
	return Content;
}

/**
 * The bytes of an image file of the content. Astro keeps no path of it: while pages are made a build has its copy among the
 * finished files, and the development server serves it by its path.
 */
export async function readImage({ src }: ImageFile): Promise<Uint8Array> {
	const path = decodeURI(src.slice(import.meta.env.BASE_URL.replace(/\/$/, '').length).replace(/\?.*/, ''));
	return readFile(path.startsWith('/@fs/') ? path.slice('/@fs'.length) : new URL(`.${path}`, outDir));
}
