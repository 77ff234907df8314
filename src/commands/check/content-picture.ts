import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

const PICTURE = /\.(svg|png|jpe?g|webp|avif|gif)$/i;

/** Why a picture of an entry cannot be used, or undefined when it can. @param path as written, relative to the entry's file */
export function pictureProblem(root: string, file: string, path: string) {
	if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) {
		return {
			problem: `图片 “${path}” 在别的网站上`,
			fix: '请下载这张图片（先确认可以使用），放在文章旁边，写成 ./文件名',
		};
	}
	if (!PICTURE.test(path)) {
		return { problem: `“${path}” 不是图片文件`, fix: '图片可以是 svg、png、jpg、webp、avif 或 gif' };
	}
	const target = join(root, dirname(file), path);
	const isOutside = !target.startsWith(root + sep);
	if (!isOutside && !existsSync(target)) {
		return {
			problem: `找不到图片 “${path}”`,
			fix: '请把图片放在文章旁边，写成 ./文件名，大小写和文件名一致',
		};
	}
	if (isOutside || !realpathSync(target).startsWith(realpathSync(root) + sep)) {
		return {
			problem: `图片 “${path}” 不在 content 文件夹里`,
			fix: '请把图片复制到文章旁边，写成 ./文件名',
		};
	}
	return undefined;
}
