// † browser

/**
 * The effect of losing a file of the search index. `part`: some pages are silently missing from an answer. `page`: the
 * displayed data of one page is missing. `start`: the engine does not start.
 */
export type FileKind = 'part' | 'page' | 'start';

/** @param path of a file in the folder of the engine */
export function fileKind(path: string): FileKind {
	if (/\.pf_(index|filter)$/.test(path)) return 'part';
	return path.endsWith('.pf_fragment') ? 'page' : 'start';
}

/** Backoff: pauses before the second and each later try, ms. There are no further tries. */
export const TRY_PAUSES = [300, 1200] as const;

/** Timeout in ms without any data. A server that is silent this long will not send the rest either. */
export const STALL = 8000;

const PLAIN_HEAD = 'pagefind_dcd';

/** Whether unpacked bytes start with the magic of a Pagefind file. */
export function isPlain(bytes: Uint8Array): boolean {
	return [...PLAIN_HEAD].every((letter, i) => bytes[i] === letter.charCodeAt(0));
}

/** Whether bytes may be a packed file. Rules out error pages, login pages and empty responses. */
export function isPacked(bytes: Uint8Array): boolean {
	return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}
