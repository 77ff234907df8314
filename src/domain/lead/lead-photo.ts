// † browser
import type { Outcome } from './lead-outbox.ts';
import { type Answer, readAnswer } from './lead-payload.ts';

/** Maximum number of photos of one lead. */
export const MOST_PHOTOS = 6;

/** Longest side of a photo after shrinking, pixels. */
export const PHOTO_SIDE = 1600;

/** Maximum size of a photo after shrinking, bytes. */
export const PHOTO_BYTES = 1024 * 1024;

/** Maximum size of a file that is shrunk, bytes. A phone runs out of memory with more. */
const MOST_FILE_BYTES = 50 * 1024 * 1024;

/** What the browser says of a chosen file. */
export interface ChosenFile {
	name: string;
	/** Media type; '' when the browser does not know it. */
	type: string;
	/** Bytes. */
	size: number;
}

/** How many photos follow a lead. The page wrote the number, so an invalid one counts as none and refuses nothing. */
export function photoCount(value: unknown): number {
	const count = typeof value === 'string' && /^\d$/.test(value) ? Number(value) : value;
	return typeof count === 'number' && Number.isInteger(count) && count > 0 && count <= MOST_PHOTOS
		? count
		: 0;
}

const BY_WECHAT = '请用微信发给我们';

/** Why a file cannot be a photo, known before it is opened; undefined when it may be one. */
export function fileProblem({ name, type, size }: ChosenFile): string | undefined {
	if (type.startsWith('video/')) return `${name} 是视频，${BY_WECHAT}`;
	if (size === 0) return `${name} 是空文件，请重新选一张`;
	if (size > MOST_FILE_BYTES) return `${name} 超过 ${MOST_FILE_BYTES / 1024 / 1024} MB，太大了，${BY_WECHAT}`;
	return undefined;
}

/** What to say of a file that the browser could not read as a picture. */
export function unreadableFile({ name, type }: Pick<ChosenFile, 'name' | 'type'>): string {
	const isHeic = /^image\/hei[cf]/.test(type) || /\.hei[cf]$/i.test(name);
	return isHeic
		? `这个浏览器打不开 ${name}（HEIC 格式），请换成 JPG，或${BY_WECHAT.slice(1)}`
		: `打不开 ${name}，可能已损坏或不是图片，请换一张，或${BY_WECHAT.slice(1)}`;
}

/** The address that takes the photos of a lead. @param endpoint that takes leads */
export function photoUrl(endpoint: string, lead: string): string {
	const url = new URL(endpoint);
	url.pathname = `${url.pathname.replace(/\/$/, '')}/${lead}/photos`;
	return url.href;
}

/** Statuses that are final with a list of problems. A receiver without photos knows no such list. */
const REFUSALS = [400, 404, 413, 415, 422];

/** The outcome of a receiver's answer to a photo. */
export function readPhotoAnswer(answer: Answer, lead: string, now: number): Outcome {
	return readAnswer(answer, 'receiver', lead, now, REFUSALS);
}
