// † browser
/** A file beside an entry, linked in its text: a form to fill in, a notice as PDF. */
export interface Attachment {
	/** Path inside the content folder. */
	file: string;
	/** Bytes. */
	size: number;
	/** File type in capitals, shown after the link: PDF */
	kind: string;
}

/** File types that open on any phone and that editors use. */
export const ATTACHMENT = /\.(pdf|docx?|xlsx?|pptx?|wps|et)$/i;

/** Ten megabytes already take minutes on a phone with a weak signal. */
export const MAX_ATTACHMENT = 10 * 1024 * 1024;

const START_OF_PDF = /^\s*%PDF-/;
/** Office files are ZIP archives or, before 2007, OLE containers. */
const START_OF_OFFICE = /^(PK\u0003\u0004|\u00d0\u00cf\u0011\u00e0)/;

/**
 * The reason why a file cannot be an attachment, in Chinese for the editor; undefined when it can.
 * @param start the first bytes, as Latin-1 text
 */
export function attachmentFault(file: string, size: number, start: string) {
	if (size === 0) return { problem: '附件是空的', fix: '请重新保存或重新下载这个文件' };
	if (size > MAX_ATTACHMENT) {
		const megabytes = (size / 1024 / 1024).toFixed(1);
		return {
			problem: `附件有 ${megabytes} MB，超过了 10 MB`,
			fix: '请压缩里面的图片再导出，或拆成几个文件',
		};
	}
	const isRight = /\.pdf$/i.test(file) ? START_OF_PDF.test(start) : START_OF_OFFICE.test(start);
	if (isRight) return undefined;
	return {
		problem: '附件打不开，内容和扩展名不符',
		fix: '请在电脑上双击确认能打开；下载时存成了网页的，请重新下载',
	};
}

/** 0.3 MB, shown before the download. Never 0. @param size bytes */
export function sizeText(size: number): string {
	return size < 100 * 1024
		? `${Math.max(1, Math.round(size / 1024))} kB`
		: `${(size / 1024 / 1024).toFixed(1)} MB`;
}
