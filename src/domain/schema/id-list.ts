// † browser
import { isIdShaped } from './id-shape.ts';

/** What a link says before anything is cut off: more is no list a visitor has made. */
const MAX_TEXT = 4000;

/**
 * The ids in `a,b,c` as links carry them, each once, in their order. What cannot be an id is left out, so that a hostile link
 * ends here.
 * @param max ids after the first so many are left out
 */
export function parseIds(text: string | null, max: number): string[] {
	const words = (text ?? '').slice(0, MAX_TEXT).split(',');
	return [...new Set(words.map((word) => word.trim()).filter(isIdShaped))].slice(0, max);
}
