import { relative, sep } from 'node:path';
import { contentStore } from './content-store.ts';
import type { Entry } from './domain/catalog/catalog-input.ts';
import type { ImageFile } from './domain/schema/picture.ts';

/** The common part of Astro's entries of Markdown collections. */
export interface CollectionEntryLike<T> {
	id: string;
	collection: string;
	data: T;
	body?: string | undefined;
	filePath?: string | undefined;
}

/** An entry of Astro as the catalog takes it. @param dataOf makes its fields plain */
export function entryOf<T, U>(
	{ id, collection, data, body, filePath }: CollectionEntryLike<T>,
	contentDir: string,
	dataOf: (data: T) => U,
): Entry<U> {
	const stored = contentStore().get(collection)?.get(id);
	return {
		id,
		// Use `/` on Windows too, as git and the messages do.
		file: relative(contentDir, filePath ?? id)
			.split(sep)
			.join('/'),
		get text() {
			return body ?? stored?.body ?? '';
		},
		data: dataOf(data),
	};
}

/**
 * A picture as a plain record. Astro's record is a proxy: every access counts as a use of the original file, which
 * would then be published in addition to the resized ones.
 */
export function plainImage(image: ImageFile): ImageFile {
	const { fsPath, clone } = image;
	if (fsPath === undefined || clone === undefined) return image;
	// Not enumerable, because the names of published files must not depend on the project's location.
	return Object.defineProperties({ ...clone }, { fsPath: { value: fsPath }, clone: { value: clone } });
}

export function plainPictures<T extends { src: ImageFile }>(pictures: readonly T[]): T[] {
	return pictures.map((picture) => ({ ...picture, src: plainImage(picture.src) }));
}
