// † browser

/** A word and its reading, character by character; a character that is not Han reads as itself. */
export interface ReadWord {
	characters: readonly string[];
	/** Without tones, `v` for ü. */
	syllables: readonly string[];
}

/** @param pinyin one syllable for each character, parted by spaces; empty when the word is not read */
export function readWord(text: string, pinyin: string): ReadWord {
	const characters = [...text.toLowerCase()];
	const syllables = pinyin.split(' ');
	return { characters, syllables: syllables.length === characters.length ? syllables : characters };
}

/** What may be typed for one character: itself, its syllable, the beginning of its sound. */
function spellings(character: string, syllable: string): string[] {
	const sound = /^(?:[zcs]h|[a-z])/.exec(syllable)?.[0] ?? syllable;
	const isLocal = syllable.includes('v');
	const full = isLocal ? [syllable, syllable.replace('v', 'u')] : [syllable];
	return [...new Set([character, ...full, sound, sound.slice(0, 1)])];
}

/**
 * Whether what is typed spells the word from one of its characters on: in characters, full pinyin, initials or any mixture
 * (松江, songjiang, sj, 松jiang). The last syllable may be unfinished.
 */
export function spells(typed: string, { characters, syllables }: ReadWord, from = 0): boolean {
	if (typed === '') return true;
	const [character, syllable] = [characters[from], syllables[from]];
	if (character === undefined || syllable === undefined) return false;
	const written = spellings(character, syllable);
	if (written.some((spelling) => typed.length < spelling.length && spelling.startsWith(typed))) return true;
	return written.some(
		(spelling) =>
			typed.startsWith(spelling) && spells(typed.slice(spelling.length), { characters, syllables }, from + 1),
	);
}
