import { open, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path/posix';
import { ATTACHMENT, type Attachment, attachmentFault, sizeText } from '../domain/schema/attachment.ts';
import type { ContentProblem } from '../domain/schema/content-error.ts';
import { idOfFile } from '../domain/schema/entry-id.ts';
import { attachmentPath } from '../domain/urls.ts';
import type { LinkedFile } from '../markdown/beside.ts';
import type { FolderPaths } from './folder-paths.ts';

/** Attachments by path inside the content folder. `undefined`: the file exists but has its own problem. */
export type Attachments = ReadonlyMap<string, Attachment | undefined>;

const START = 64;

async function readAttachment(root: string, file: string, problems: ContentProblem[]) {
	const path = join(root, file);
	const handle = await open(path);
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(START), 0, START, 0);
		const { size } = await stat(path);
		const wrong = attachmentFault(file, size, buffer.toString('latin1', 0, bytesRead));
		if (wrong === undefined) return { file, size, kind: (file.split('.').at(-1) ?? '').toUpperCase() };
		problems.push({ file, ...wrong });
		return undefined;
	} finally {
		await handle.close();
	}
}

/** Reads every attachment of the folder, whether or not a text links to it. */
export async function readAttachments(
	root: string,
	{ files }: FolderPaths,
	problems: ContentProblem[],
): Promise<Attachments> {
	const attachments = new Map<string, Attachment | undefined>();
	for (const file of files) {
		if (ATTACHMENT.test(file)) attachments.set(file, await readAttachment(root, file, problems));
	}
	return attachments;
}

/** Collections whose entries can have attachments, with the first path segment of their pages. */
const PAGES: Readonly<Record<string, 'news' | 'listings' | 'parks'>> = {
	articles: 'news',
	listings: 'listings',
	parks: 'parks',
};

/**
 * The attachment a relative link points to, with its published address; undefined if it points to no attachment.
 * @param file of the entry, inside the content folder @param path as written, decoded
 */
export function linkedFile(attachments: Attachments, file: string, path: string): LinkedFile | undefined {
	if (!ATTACHMENT.test(path) || path.startsWith('/')) return undefined;
	const attachment = attachments.get(join(dirname(file), path));
	const folder = PAGES[file.split('/')[0] ?? ''];
	if (attachment === undefined || folder === undefined) return undefined;
	const inCollection = file.split('/').slice(1).join('/');
	const address = attachmentPath(folder, idOfFile(inCollection), basename(attachment.file));
	return { file: attachment.file, address, note: `${attachment.kind}，${sizeText(attachment.size)}` };
}

/** Whether a link in a body points to a file next to it. @param path as written, decoded */
export function isAttachmentLink(path: string): boolean {
	return ATTACHMENT.test(path) && !/^([a-z][a-z0-9+.-]*:|\/)/i.test(path);
}

/**
 * Why an attachment link is broken. Undefined if it works, or if the file's own problem is already reported.
 * @param file of the entry, inside the content folder @param path as written, decoded
 */
export function attachmentProblem(attachments: Attachments, file: string, path: string) {
	if (PAGES[file.split('/')[0] ?? ''] === undefined) {
		const kind = file.startsWith('notices/') ? '公告' : '固定页面';
		return { problem: `${kind}不能带附件 “${path}”`, fix: '请放在一篇文章旁边，再链接那篇文章' };
	}
	const target = join(dirname(file), path);
	if (attachments.has(target)) return undefined;
	const respelled = [...attachments.keys()].find((each) => each.toLowerCase() === target.toLowerCase());
	const fix =
		respelled === undefined
			? '请把文件放在文章旁边，写成 ./文件名，大小写和文件名一致'
			: `大小写和文件名不一致，请写成 ./${basename(respelled)}`;
	return { problem: `找不到附件 “${path}”`, fix };
}
