// † browser

/** A word and its reading per character. A character that is not Han reads as itself. */
export interface ReadWord {
	characters: readonly string[];
	/** Without tones, `v` for ü. */
	syllables: readonly string[];
}

/**
 * How much of a word is spelled: `whole` covers all of its characters, each at least by its initial, `beginning` only the
 * first ones.
 */
export type Spelling = 'whole' | 'beginning';

/** @param pinyin one syllable per character, separated by spaces; empty if the word has no reading */
export function readWord(text: string, pinyin: string): ReadWord {
	const characters = [...text.toLowerCase()];
	const syllables = pinyin.split(' ');
	return { characters, syllables: syllables.length === characters.length ? syllables : characters };
}

/** Valid input for one character: itself, its syllable, its initial. */
function spellings(character: string, syllable: string): string[] {
	const sound = /^(?:[zcs]h|[a-z])/.exec(syllable)?.[0] ?? syllable;
	const isLocal = syllable.includes('v');
	const full = isLocal ? [syllable, syllable.replace('v', 'u')] : [syllable];
	return [...new Set([character, ...full, sound, sound.slice(0, 1)])];
}

/**
 * Whether the typed text spells the word, starting at one of its characters. It may use characters, full pinyin, initials or
 * any mixture (松江, songjiang, sj, 松jiang). The last syllable may be incomplete.
 */
export function spelling(typed: string, word: ReadWord, from = 0): Spelling | undefined {
	if (typed === '') return from === word.characters.length ? 'whole' : 'beginning';
	const [character, syllable] = [word.characters[from], word.syllables[from]];
	if (character === undefined || syllable === undefined) return undefined;
	let best: Spelling | undefined;
	for (const written of spellings(character, syllable)) {
		const rest = typed.startsWith(written)
			? spelling(typed.slice(written.length), word, from + 1)
			: undefined;
		if (rest === 'whole') return rest;
		if (rest !== undefined || written.startsWith(typed)) best = 'beginning';
	}
	return best;
}
