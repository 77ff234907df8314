import { dirname, join, relative, sep } from 'node:path';
import type { ContentProblem } from '../domain/schema/content-error.ts';
import { type Body, openBodyReader } from '../markdown/body.ts';
import { openProgress } from '../progress-line.ts';
import { serveWork, shareWork } from '../work-thread.ts';
import { attachmentProblem, isAttachmentLink, linkedFile } from './content-attachment.ts';
import type { ContentFolder, FileBody } from './content-folder.ts';
import { decoded, linkProblem, type LinkTargets } from './content-link.ts';
import { pictureOf, pictureProblem } from './content-picture.ts';

/** Bodies by file path. */
export type Bodies = ReadonlyMap<string, Body>;

/** The import path of a prepared picture, relative to the entry. */
export function importPath(from: string, picture: string): string {
	const between = relative(dirname(from), picture).split(sep).join('/');
	return between.startsWith('.') ? between : `./${between}`;
}

/** What every body of a folder is read with. */
interface ReaderSetup extends Pick<ContentFolder, 'pictures' | 'attachments'> {
	/** Absolute path of the content folder. */
	root: string;
	/** Base path of the site. */
	base: string;
}

/** Opens the reader of a folder, for some bodies at a time. */
async function openFolderReader({ root, base, pictures, attachments }: ReaderSetup) {
	const read = await openBodyReader(base);
	return async (some: readonly FileBody[]): Promise<[file: string, body: Body][]> => {
		const found: [string, Body][] = [];
		for (const { file, body } of some) {
			const path = join(root, file);
			const pictureAt = (url: string) => {
				const ready = pictureOf(pictures, file, decoded(url));
				return ready && { path: importPath(path, ready.path), width: ready.width };
			};
			const fileAt = (url: string) => linkedFile(attachments, file, decoded(url));
			found.push([file, await read(body, path, { pictureAt, fileAt })]);
		}
		return found;
	};
}

/** Bodies that go to a thread together. */
const TOGETHER = 16;
/** A thread loads the reader in the time that this many such groups take. */
const WORTH_A_THREAD = 100;

/**
 * Reads every body of a content folder once, except those that are kept. Many are read on all cores.
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
	const setup = { root, base, pictures, attachments };
	const groups = Array.from({ length: Math.ceil(bodies.length / TOGETHER) }, (_, i) =>
		bodies.slice(i * TOGETHER, (i + 1) * TOGETHER),
	);
	const read = new Map<string, Body>();
	const progress = openProgress('读取正文', bodies.length);
	await shareWork<readonly FileBody[], ReaderSetup, [string, Body][]>(import.meta.url, {
		jobs: groups,
		setup,
		worthAThread: WORTH_A_THREAD,
		here: await openFolderReader(setup),
		take: (found) => {
			for (const [file, body] of found) {
				read.set(file, body);
				progress.step();
			}
		},
	});
	progress.end();
	const all = new Map<string, Body>([...kept].map(([file, { body }]) => [file, body]));
	// In the order of the files, whoever read them first.
	for (const { file } of bodies) {
		const body = read.get(file);
		if (body !== undefined) all.set(file, body);
	}
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

await serveWork<readonly FileBody[], ReaderSetup, [string, Body][]>(import.meta.url, openFolderReader);
