import { dirname, join, relative, sep } from 'node:path';
import type { ContentProblem } from '../domain/schema/content-error.ts';
import { type Body, openBodyReader } from '../markdown/body.ts';
import { openProgress } from '../progress-line.ts';
import { attachmentProblem, isAttachmentLink, linkedFile } from './content-attachment.ts';
import type { ContentFolder } from './content-folder.ts';
import { decoded, linkProblem, type LinkTargets } from './content-link.ts';
import { pictureOf, pictureProblem } from './content-picture.ts';

/** Bodies by file path. */
export type Bodies = ReadonlyMap<string, Body>;

/** The import path of a prepared picture, relative to the entry. */
export function importPath(from: string, picture: string): string {
	const between = relative(dirname(from), picture).split(sep).join('/');
	return between.startsWith('.') ? between : `./${between}`;
}

/**
 * Reads every body of a content folder once, except those that are kept.
 * @param root absolute path of the content folder @param base base path of the site
 */
export async function readBodies(
	root: string,
	{
		bodies,
		pictures,
		attachments,
		kept = new Map(),
	}: Pick<ContentFolder, 'bodies' | 'pictures' | 'attachments'> & Partial<Pick<ContentFolder, 'kept'>>,
	base = '/',
): Promise<Bodies> {
	const read = await openBodyReader(base);
	const all = new Map<string, Body>([...kept].map(([file, { body }]) => [file, body]));
	const progress = openProgress('读取正文', bodies.length);
	for (const { file, body } of bodies) {
		const path = join(root, file);
		const pictureAt = (url: string) => {
			const ready = pictureOf(pictures, file, decoded(url));
			return ready && { path: importPath(path, ready.path), width: ready.width };
		};
		const fileAt = (url: string) => linkedFile(attachments, file, decoded(url));
		all.set(file, await read(body, path, { pictureAt, fileAt }));
		progress.step();
	}
	progress.end();
	return all;
}

/** Problems in the bodies: forbidden text, broken internal links and missing pictures. */
export function bodyProblems(
	bodies: Bodies,
	{ pictures, attachments }: Pick<ContentFolder, 'pictures' | 'attachments'>,
	targets: LinkTargets,
): ContentProblem[] {
	return [...bodies].flatMap(([file, { problems, links, images, ids }]) => {
		const ofLink = (url: string) =>
			isAttachmentLink(decoded(url))
				? attachmentProblem(attachments, file, decoded(url))
				: linkProblem(url, targets, ids);
		return [
			...problems,
			...links.flatMap(({ url, line }) => ({ line, ...ofLink(url) })),
			...images.flatMap(({ url, line }) => ({ line, ...pictureProblem(pictures, file, decoded(url)) })),
		].flatMap(({ line, problem, fix }) =>
			problem === undefined || fix === undefined ? [] : [{ file, line, problem, fix }],
		);
	});
}
