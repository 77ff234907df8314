import { z } from 'astro/zod';
import { dirname, join } from 'node:path/posix';
import type { ImageFile } from '../domain/schema/picture.ts';
import type { ReadyPicture } from '../media/ready-picture.ts';

/** Pictures by path inside the content folder. `undefined`: the file exists but has its own problem. */
export type Pictures = ReadonlyMap<string, ReadyPicture | undefined>;

export const PICTURE = /\.(svg|png|jpe?g|webp|avif|gif)$/i;

/** The picture that a path of an entry points to. @param path as written, relative to the entry's file */
export function pictureOf(pictures: Pictures, file: string, path: string): ReadyPicture | undefined {
	return pictures.get(join(dirname(file), path));
}

/** Why a picture of an entry cannot be used; undefined if it can. @param path as written, relative to the entry's file */
export function pictureProblem(pictures: Pictures, file: string, path: string) {
	if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) {
		return {
			problem: `图片 “${path}” 在别的网站上`,
			fix: '请下载这张图片（先确认可以使用），放在文章旁边，写成 ./文件名',
		};
	}
	if (!PICTURE.test(path)) {
		return { problem: `“${path}” 不是图片文件`, fix: '图片可以是 svg、png、jpg、webp、avif 或 gif' };
	}
	const target = join(dirname(file), path);
	if (target.startsWith('../')) {
		return {
			problem: `图片 “${path}” 不在 content 文件夹里`,
			fix: '请把图片复制到文章旁边，写成 ./文件名',
		};
	}
	if (pictures.has(target)) return undefined;
	const respelled = [...pictures.keys()].find((each) => each.toLowerCase() === target.toLowerCase());
	return {
		problem: `找不到图片 “${path}”`,
		fix:
			respelled === undefined
				? '请把图片放在文章旁边，写成 ./文件名，大小写和文件名一致'
				: `大小写和文件名不一致，请写成 ./${respelled.slice(dirname(file).length + 1)}`,
	};
}

/**
 * The image schema of the check: the picture must be in the folder and be usable.
 * @param fileNow the file that is checked now. A schema for each file would take longer than checking it.
 */
export function imageIn(pictures: Pictures, fileNow: () => string): z.ZodType<ImageFile> {
	return z.string({ error: '应为图片的路径' }).transform((path, ctx): ImageFile => {
		const file = fileNow();
		const wrong = pictureProblem(pictures, file, path);
		if (wrong !== undefined) {
			ctx.addIssue({ code: 'custom', message: wrong.problem, params: { fix: wrong.fix } });
		}
		const { width, height, format } = pictureOf(pictures, file, path) ?? {
			width: 1,
			height: 1,
			format: 'png',
		};
		return { src: path, width, height, format };
	});
}

/** Whether a value of the front matter is a picture with its caption. */
export function isPicture(value: object): boolean {
	return 'src' in value && 'alt' in value;
}

/** Whether any field of the front matter is a picture. */
export function hasPicture(data: unknown): boolean {
	if (typeof data !== 'object' || data === null) return false;
	return isPicture(data) || Object.values(data).some(hasPicture);
}
