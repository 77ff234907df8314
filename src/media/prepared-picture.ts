import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { FONT_OPTIONS } from './font.ts';

/** A picture ready to publish: upright, without metadata, no larger than any page needs. */
export interface PreparedPicture {
	bytes: Uint8Array;
	/** Whether the source was a vector file. Cards show a drawing whole instead of cropped. */
	isDrawing: boolean;
	/** The average colour of a photo in three hexadecimal digits, `8a9`; empty for a drawing. */
	tone: string;
	extension: 'jpg' | 'png';
}

/** Why a file cannot be used, in words for editors. */
export interface PictureFault {
	problem: string;
	fix: string;
}

/** Longest side, px. Sharp on a phone at three times zoom. */
const LONGEST = 2400;
/** Part of the cache key. Raise the number when the preparation changes. */
export const PICTURE_EDITION = `2 ${sharp.versions.sharp}`;

const EXPORT_AGAIN = '请用看图软件打开确认，再另存为 jpg 或 png';
const HEIC_BRANDS = /^(heic|heix|hevc|heim|heis|mif1|msf1)$/;
/** A vector file can reference other files. A published picture must not read any. */
const OUTSIDE_REFERENCE =
	/<(?:image|use|feImage)\b[^>]*href\s*=\s*["']\s*(?!#|data:)|url\(\s*["']?\s*(?!#|data:)/i;

/** Type guard for a picture that cannot be used. */
export function isPictureFault(result: object): result is PictureFault {
	return 'problem' in result;
}

/** Detects bad formats by their first bytes. The file name is not trusted. */
function faultOfStart(bytes: Uint8Array, start: string): PictureFault | undefined {
	if (bytes.length === 0) return { problem: '图片文件是空的', fix: '请重新保存或重新下载这张图片' };
	if (start.slice(4, 8) === 'ftyp' && HEIC_BRANDS.test(start.slice(8, 12))) {
		return {
			problem: '这是苹果手机的 HEIC 照片，浏览器不能显示',
			fix: '请在手机或电脑上把照片导出为 JPG（苹果电脑：预览 → 导出 → JPEG），再换掉这个文件',
		};
	}
	if (/^\s*(<!doctype html|<html)/i.test(start)) {
		return { problem: '内容是一个网页，不是图片', fix: '下载时保存成了网页，请在图片上点右键 “图片另存为”' };
	}
	return undefined;
}

function drawing(svg: string): PreparedPicture | PictureFault {
	if (OUTSIDE_REFERENCE.test(svg)) {
		return { problem: '图里引用了别的文件', fix: '请在制图软件里把图片嵌入文件，或导出为 png' };
	}
	try {
		const { width, height } = new Resvg(svg);
		const mode = width >= height ? 'width' : 'height';
		const image = new Resvg(svg, { font: FONT_OPTIONS, fitTo: { mode, value: LONGEST }, background: '#fff' });
		return { bytes: image.render().asPng(), isDrawing: true, tone: '', extension: 'png' };
	} catch {
		return { problem: 'SVG 图打不开，文件不完整或格式有错', fix: '请从制图软件重新导出，或导出为 png' };
	}
}

/** Four bits a channel are enough for what stands in for a second, and photos share more of them. */
async function toneOf(photo: Uint8Array): Promise<string> {
	const pixel = await sharp(photo)
		.flatten({ background: '#fff' })
		.toColourspace('srgb')
		.resize(1, 1, { fit: 'fill' })
		.raw()
		.toBuffer();
	return [...pixel].map((level) => Math.round(level / 17).toString(16)).join('');
}

async function photo(bytes: Uint8Array): Promise<PreparedPicture | PictureFault> {
	try {
		// Tolerates the invalid bytes that some phones write, but rejects a truncated picture.
		const source = sharp(bytes, { failOn: 'error', autoOrient: true });
		const { format, hasAlpha } = await source.metadata();
		const isLossless = format === 'png' || hasAlpha;
		const fitted = source.resize({
			width: LONGEST,
			height: LONGEST,
			fit: 'inside',
			withoutEnlargement: true,
		});
		const output = isLossless ? fitted.png() : fitted.jpeg({ quality: 92, chromaSubsampling: '4:4:4' });
		const prepared = await output.toBuffer();
		return {
			bytes: prepared,
			isDrawing: false,
			tone: await toneOf(prepared),
			extension: isLossless ? 'png' : 'jpg',
		};
	} catch {
		return { problem: '图片打不开，文件不完整或不是图片', fix: EXPORT_AGAIN };
	}
}

/**
 * Prepares a picture of the content folder for publishing. A photo is rotated upright, scaled down, and loses EXIF, XMP and
 * GPS position. A vector drawing becomes pixels, so that no script or link in it reaches a visitor.
 * @param bytes the file as it is in the content folder; its name is not trusted
 */
export async function preparePicture(bytes: Uint8Array): Promise<PreparedPicture | PictureFault> {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).replace(/^\u00ef\u00bb\u00bf/, '');
	const fault = faultOfStart(bytes, start);
	if (fault !== undefined) return fault;
	if (/^\s*(<\?xml|<!--|<!doctype svg|<svg)/i.test(start)) return drawing(new TextDecoder().decode(bytes));
	return photo(bytes);
}
