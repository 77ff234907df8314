import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ATTACHMENT } from '../domain/schema/attachment.ts';
import type { ContentProblem, RawEntry } from '../domain/schema/content-error.ts';
import { isPictureFault } from '../media/prepared-picture.ts';
import { readyPicture } from '../media/ready-picture.ts';
import { type Attachments, readAttachments } from './content-attachment.ts';
import { readMarkdown, readSettings } from './content-file.ts';
import { type FileSource, fileSource } from './file-source.ts';
import { PICTURE, type Pictures } from './content-picture.ts';
import { type FolderPaths, pathsBelow } from './folder-paths.ts';
import { linkProblems, strayProblems } from './stray-file.ts';
import type { KeptFile, KeptFiles } from './kept-files.ts';

export const COLLECTIONS = ['articles', 'listings', 'parks', 'pages', 'notices'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** The Markdown of a file. Its line numbers match the file. */
export interface FileBody {
	file: string;
	body: string;
}

/** A content folder as read: the entries that could be parsed, and the problems of the rest. */
export interface ContentFolder {
	entries: Readonly<Record<Collection, readonly RawEntry[]>>;
	site: RawEntry | undefined;
	taxonomy: RawEntry | undefined;
	/** Optional. */
	presets: RawEntry | undefined;
	/** The body of every Markdown file whose front matter could be separated. */
	bodies: readonly FileBody[];
	pictures: Pictures;
	attachments: Attachments;
	problems: readonly ContentProblem[];
	/** Files that have not changed since an earlier check found them right. They are among the entries, without lines. */
	kept: ReadonlyMap<string, KeptFile>;
	/** What each Markdown file was read from. */
	sources: ReadonlyMap<string, FileSource>;
}

/** What reading a folder collects. */
interface Reading {
	problems: ContentProblem[];
	bodies: FileBody[];
	kept: Map<string, KeptFile>;
	sources: Map<string, FileSource>;
}

const NEEDED = ['site.yml', 'taxonomy.yml'];
const SETTINGS = [...NEEDED, 'presets.yml'];
/** Prepared pictures. Safe to delete. */
const PICTURE_CACHE = resolve('.cache/pictures');

/** Prepares every picture of the folder, used or not. */
async function readPictures(
	root: string,
	{ files }: FolderPaths,
	problems: ContentProblem[],
): Promise<Pictures> {
	const pictures: Map<string, Awaited<ReturnType<typeof readPicture>>> = new Map();
	for (const file of files) {
		if (PICTURE.test(file)) pictures.set(file, await readPicture(root, file, problems));
	}
	return pictures;
}

async function readPicture(root: string, file: string, problems: ContentProblem[]) {
	const ready = await readyPicture(await readFile(join(root, file)), PICTURE_CACHE);
	if (!isPictureFault(ready)) return ready;
	problems.push({ file, ...ready });
	return undefined;
}

function readCollection(
	root: string,
	{ files }: FolderPaths,
	collection: Collection,
	{ problems, bodies, kept, sources }: Reading,
	keptFiles: KeptFiles | undefined,
) {
	const entries: RawEntry[] = [];
	for (const file of files) {
		if (!file.startsWith(`${collection}/`) || PICTURE.test(file) || ATTACHMENT.test(file)) continue;
		const path = file.slice(collection.length + 1);
		if (!path.endsWith('.md')) {
			problems.push({
				file,
				problem: '这个文件夹里只能放 .md 文件、图片和附件（pdf、doc、xls、ppt）',
				fix: '如果是要发布的内容，请把扩展名改成小写的 .md；不是就把它移走',
			});
			continue;
		}
		const source = fileSource(join(root, file));
		sources.set(file, source);
		const same = keptFiles?.find(file, source);
		if (same !== undefined) {
			kept.set(file, same);
			entries.push({ id: same.id, file, data: same.data, body: '', lines: {} });
			continue;
		}
		const read = readMarkdown(file, path, source.bytes());
		problems.push(...read.problems);
		if (read.entry !== undefined) entries.push(read.entry);
		if (read.body !== undefined) bodies.push({ file, body: read.body });
	}
	return entries;
}

async function readSettingsFile(root: string, file: string, problems: ContentProblem[]) {
	if (!existsSync(join(root, file))) {
		if (!NEEDED.includes(file)) return undefined;
		problems.push({
			file,
			problem: '缺少这个文件',
			fix: '它不能删。请从备份或版本库里找回来，放进 content 文件夹',
		});
		return undefined;
	}
	const read = readSettings(file, await readFile(join(root, file)));
	problems.push(...read.problems);
	return read.entry;
}

/**
 * Reads a whole content folder. Mistakes of editors become problems; they never throw.
 * @param keptFiles what an earlier check found right need not be read again
 */
export async function readContentFolder(root: string, keptFiles?: KeptFiles): Promise<ContentFolder> {
	const paths = pathsBelow(root);
	const problems = [...strayProblems(paths, COLLECTIONS, SETTINGS), ...linkProblems(paths)];
	const reading: Reading = { problems, bodies: [], kept: new Map(), sources: new Map() };
	const [articles, listings, parks, pages, notices] = [
		readCollection(root, paths, 'articles', reading, keptFiles),
		readCollection(root, paths, 'listings', reading, keptFiles),
		readCollection(root, paths, 'parks', reading, keptFiles),
		readCollection(root, paths, 'pages', reading, keptFiles),
		readCollection(root, paths, 'notices', reading, keptFiles),
	];
	return {
		...reading,
		entries: { articles, listings, parks, pages, notices },
		site: await readSettingsFile(root, 'site.yml', problems),
		taxonomy: await readSettingsFile(root, 'taxonomy.yml', problems),
		presets: await readSettingsFile(root, 'presets.yml', problems),
		pictures: await readPictures(root, paths, problems),
		attachments: await readAttachments(root, paths, problems),
	};
}
