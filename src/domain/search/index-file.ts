// † browser

/**
 * What is lost with a file of the search index: `part` some pages of an answer, silently; `page` what is shown of one page; `start`
 * the engine.
 */
export type FileKind = 'part' | 'page' | 'start';

/** @param path of a file in the folder of the engine */
export function fileKind(path: string): FileKind {
	if (/\.pf_(index|filter)$/.test(path)) return 'part';
	return path.endsWith('.pf_fragment') ? 'page' : 'start';
}

/** Pauses before the second and each later try, ms; there are no more tries than that. */
export const TRY_PAUSES = [300, 1200] as const;

/** A server that sends nothing for so long, ms, will not send the rest either. */
export const STALL = 8000;

const PLAIN_HEAD = 'pagefind_dcd';

/** What Pagefind puts before each file, once it is unpacked. */
export function isPlain(bytes: Uint8Array): boolean {
	return [...PLAIN_HEAD].every((letter, i) => bytes[i] === letter.charCodeAt(0));
}

/** Whether bytes may be a packed file: an error page, a login page and an empty answer are none. */
export function isPacked(bytes: Uint8Array): boolean {
	return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}
