// † browser
import { isIdShaped } from './id-shape.ts';

/** Limit for the text of a link, before it is split. A longer one was not made by a visitor. */
const MAX_TEXT = 4000;

/**
 * The ids of a link such as `a,b,c`, unique, in their order. Malformed ids are dropped, because links are untrusted
 * input.
 * @param max maximum number of ids
 */
export function parseIds(text: string | null, max: number): string[] {
	const words = (text ?? '').slice(0, MAX_TEXT).split(',');
	return [...new Set(words.map((word) => word.trim()).filter(isIdShaped))].slice(0, max);
}
