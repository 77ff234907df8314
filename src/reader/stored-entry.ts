import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import { z } from 'astro/zod';
import type { StoredEntry } from '../content-store.ts';
import { articleSchema } from '../domain/article/article.ts';
import { listingSchema } from '../domain/listing/listing.ts';
import { parkSchema } from '../domain/park/park.ts';
import type { ImageFile } from '../domain/schema/picture.ts';
import type { RawEntry } from '../domain/schema/content-error.ts';
import { importPath } from './content-body.ts';
import type { ContentReport } from './content-check.ts';
import type { Collection } from './content-folder.ts';
import { hasPicture, isPicture, pictureOf, type Pictures } from './content-picture.ts';

/** A picture as the path of its import. Astro puts the imported picture in its place. */
const importedImage = z.string().transform((src): ImageFile => ({ src, width: 1, height: 1, format: 'png' }));

/** Collections whose entries can have pictures. */
const SCHEMAS: Partial<Record<Collection, z.ZodType>> = {
	articles: articleSchema(importedImage),
	listings: listingSchema(importedImage),
	parks: parkSchema(importedImage),
};

/** Front matter with the path of the prepared file in each picture. */
function withReadyPictures(data: unknown, pictureAt: (path: string) => string | undefined): unknown {
	if (Array.isArray(data)) return data.map((item) => withReadyPictures(item, pictureAt));
	if (typeof data !== 'object' || data === null) return data;
	const isImage = isPicture(data);
	return Object.fromEntries(
		Object.entries(data).map(([key, value]) => [
			key,
			isImage && key === 'src' && typeof value === 'string'
				? (pictureAt(value) ?? value)
				: withReadyPictures(value, pictureAt),
		]),
	);
}

type Place = (string | number)[];

/** The fields after their schema, with the plain path in the place of each picture. @param places filled with these places */
function withPaths(value: unknown, places: Place[], at: Place = []): unknown {
	if (Array.isArray(value)) return value.map((each, i) => withPaths(each, places, [...at, i]));
	if (typeof value !== 'object' || value === null) return value;
	const isImage = isPicture(value);
	return Object.fromEntries(
		Object.entries(value).map(([key, each]) => {
			if (!isImage || key !== 'src') return [key, withPaths(each, places, [...at, key])];
			places.push([...at, key]);
			return [key, String(Object(each).src)];
		}),
	);
}

/** The value at a place. */
const valueAt = (value: unknown, place: Place): unknown =>
	place.reduce<unknown>((inner, key) => Object(inner)[key], value);

const digestOf = (...parts: readonly unknown[]) =>
	createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);

/** The fields of an entry for Astro, and where the pictures in them are. */
function fieldsOf(
	collection: Collection,
	{ file, data }: RawEntry,
	{ folder, values }: ContentReport,
	filePath: string,
): { fields: unknown; places: Place[] } {
	const places: Place[] = [];
	const schema = SCHEMAS[collection];
	if (schema === undefined || !hasPicture(data)) return { fields: values.get(file), places };
	const pictures: Pictures = folder.pictures;
	const pictureAt = (path: string) => {
		const ready = pictureOf(pictures, file, path);
		return ready && importPath(filePath, ready.path);
	};
	const parsed = schema.parse(withReadyPictures(data, pictureAt));
	return { fields: withPaths(parsed, places), places };
}

/**
 * An entry of a checked folder as Astro's content layer holds it. Undefined for an entry with problems of its own.
 * @param contentDir absolute path of the content folder @param root absolute path of the project
 */
export function storedEntry(
	collection: Collection,
	entry: RawEntry,
	report: ContentReport,
	{ contentDir, root }: { contentDir: string; root: string },
): StoredEntry | undefined {
	const { id, file } = entry;
	const body = report.bodies.get(file);
	if (body === undefined || report.failed.has(file)) return undefined;
	const absolute = join(contentDir, file);
	const { fields, places } = fieldsOf(collection, entry, report, absolute);
	const { imagePaths, headings, files } = body;
	const named = places.map((place) => String(valueAt(fields, place)));
	const assetImports = [...new Set([...imagePaths, ...named])];
	const source = report.folder.kept.get(file)?.hash ?? report.folder.sources.get(file)?.hash();
	const stored: StoredEntry = {
		id,
		data: Object(fields),
		filePath: relative(root, absolute).split(sep).join('/'),
		// A file that names others is not all that its page shows.
		digest: digestOf(source, ...(assetImports.length + files.length > 0 ? [fields, body.html] : [])),
		rendered: {
			get html() {
				return body.html;
			},
			metadata: {
				imagePaths: [...imagePaths],
				headings: [...headings],
				frontmatter: { files: files.map((each) => each.file) },
			},
		},
		...(assetImports.length > 0 && { assetImports }),
		...(places.length > 0 && { imageImports: places }),
	};
	// Astro copies what is enumerable, which would read every text from the disk. Few are asked for.
	return Object.defineProperty(stored, 'body', { get: () => body.text });
}

/** A settings file as Astro's content layer holds it. */
export function settingsEntry(
	id: string,
	entry: RawEntry | undefined,
	values: ContentReport['values'],
): StoredEntry | undefined {
	const fields = entry && values.get(entry.file);
	return fields === undefined ? undefined : { id, data: Object(fields), digest: digestOf(fields) };
}
