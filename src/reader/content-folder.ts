import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ATTACHMENT } from '../domain/schema/attachment.ts';
import type { ContentProblem, RawEntry } from '../domain/schema/content-error.ts';
import { isPictureFault } from '../media/prepared-picture.ts';
import { readyPicture } from '../media/ready-picture.ts';
import { type Attachments, readAttachments } from './content-attachment.ts';
import { readMarkdown, readSettings } from './content-file.ts';
import { PICTURE, type Pictures } from './content-picture.ts';
import { pathsBelow } from './folder-paths.ts';

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
}

const NEEDED = ['site.yml', 'taxonomy.yml'];
const SETTINGS = [...NEEDED, 'presets.yml'];
/** Prepared pictures. Safe to delete. */
const PICTURE_CACHE = resolve('.cache/pictures');

/** Rejects symbolic links: their target is outside the folder, is not committed and can change unnoticed. */
async function linkProblems(root: string): Promise<ContentProblem[]> {
	return (await pathsBelow(root, 'link')).map((file) => ({
		file,
		problem: '这是快捷方式（符号链接），不是文件本身',
		fix: '请把原来的文件复制到这里，删去快捷方式',
	}));
}

/** Prepares every picture of the folder, used or not. */
async function readPictures(root: string, problems: ContentProblem[]): Promise<Pictures> {
	const pictures: Map<string, Awaited<ReturnType<typeof readPicture>>> = new Map();
	for (const file of await pathsBelow(root, 'file')) {
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

async function readCollection(
	root: string,
	collection: Collection,
	problems: ContentProblem[],
	bodies: FileBody[],
) {
	const entries: RawEntry[] = [];
	for (const path of await pathsBelow(join(root, collection), 'file')) {
		const file = `${collection}/${path}`;
		if (PICTURE.test(path) || ATTACHMENT.test(path)) continue;
		if (!path.endsWith('.md')) {
			problems.push({
				file,
				problem: '这个文件夹里只能放 .md 文件、图片和附件（pdf、doc、xls、ppt）',
				fix: '如果是要发布的内容，请把扩展名改成小写的 .md；不是就把它移走',
			});
			continue;
		}
		const read = readMarkdown(file, path, await readFile(join(root, file)));
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

/** Reports text files in the wrong place. Without this the site would silently miss them. */
async function strayProblems(root: string): Promise<ContentProblem[]> {
	const known = new Set(['README.md', ...SETTINGS]);
	const isStray = (file: string) =>
		/\.(md|ya?ml)$/i.test(file) &&
		!known.has(file) &&
		!COLLECTIONS.some((folder) => file.startsWith(`${folder}/`));
	return (await pathsBelow(root, 'file')).filter(isStray).map((file) => ({
		file,
		problem: '文件放在这里不会出现在网站上',
		fix: file.toLowerCase().endsWith('.md')
			? '文章请放进 articles 的年份文件夹，房源放进 listings，园区放进 parks，固定页面放进 pages，公告放进 notices'
			: `设置只有 ${SETTINGS.join('、')} 这几个文件，请把内容写进去，再删去这个文件`,
	}));
}

/** Reads a whole content folder. Mistakes of editors become problems; they never throw. */
export async function readContentFolder(root: string): Promise<ContentFolder> {
	const problems = [...(await strayProblems(root)), ...(await linkProblems(root))];
	const bodies: FileBody[] = [];
	const [articles, listings, parks, pages, notices] = [
		await readCollection(root, 'articles', problems, bodies),
		await readCollection(root, 'listings', problems, bodies),
		await readCollection(root, 'parks', problems, bodies),
		await readCollection(root, 'pages', problems, bodies),
		await readCollection(root, 'notices', problems, bodies),
	];
	return {
		entries: { articles, listings, parks, pages, notices },
		site: await readSettingsFile(root, 'site.yml', problems),
		taxonomy: await readSettingsFile(root, 'taxonomy.yml', problems),
		presets: await readSettingsFile(root, 'presets.yml', problems),
		bodies,
		pictures: await readPictures(root, problems),
		attachments: await readAttachments(root, problems),
		problems,
	};
}
