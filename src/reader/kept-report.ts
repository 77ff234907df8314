import { isAttachmentLink } from './content-attachment.ts';
import type { Bodies } from './content-body.ts';
import type { ContentFolder } from './content-folder.ts';
import { decoded } from './content-link.ts';
import { hasPicture } from './content-picture.ts';
import type { FileToKeep } from './kept-files.ts';

/** Collections that grow. The others are read each time. */
const COLLECTIONS = ['articles', 'listings', 'parks'] as const;

/**
 * The files of a folder without problems that say everything by themselves. A file with pictures or attachments also depends
 * on those, so it is read each time.
 * @param values the fields of each file after their schema
 */
export function filesToKeep(
	folder: ContentFolder,
	bodies: Bodies,
	values: ReadonlyMap<string, unknown>,
): Map<string, FileToKeep> {
	const files = new Map<string, FileToKeep>();
	for (const collection of COLLECTIONS) {
		for (const { id, file, data } of folder.entries[collection]) {
			const [body, source] = [bodies.get(file), folder.sources.get(file)];
			if (body === undefined || source === undefined || hasPicture(data)) continue;
			const isAlone =
				body.images.length === 0 &&
				body.files.length === 0 &&
				!body.links.some(({ url }) => isAttachmentLink(decoded(url)));
			if (isAlone) files.set(file, { id, data, value: values.get(file), body, source });
		}
	}
	return files;
}
