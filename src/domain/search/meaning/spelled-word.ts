// † browser
import type { Lexicon } from './lexicon.ts';
import type { Match } from './query-part.ts';

/** Minimum number of letters of a reading or of initials inside a longer run of letters. */
const SHORTEST_READING = 4;
const SHORTEST_INITIALS = 2;

/**
 * The first word when the letters can be split into known words, the longest first. Undefined when letters are left over.
 */
export function firstWord(
	letters: string,
	words: Pick<ReadonlyMap<string, readonly string[]>, 'get'>,
	shortest: number,
): { length: number; word: string } | undefined {
	for (let length = letters.length; length >= shortest; length -= 1) {
		const word = words.get(letters.slice(0, length))?.[0];
		const rest = letters.slice(length);
		if (word !== undefined && (rest === '' || firstWord(rest, words, shortest) !== undefined))
			return { length, word };
	}
	return undefined;
}

/**
 * The word that the letters at an offset spell in pinyin or in initials. All letters must belong to a word. The result is a
 * guess.
 * @param text folded
 */
export function spelledAt(
	{ meanings, readings, initials }: Lexicon,
	text: string,
	start: number,
): Match | undefined {
	const [letters = ''] = /^[a-z]{2,40}/.exec(text.slice(start)) ?? [];
	const found =
		firstWord(letters, readings, SHORTEST_READING) ?? firstWord(letters, initials, SHORTEST_INITIALS);
	const meaning = found && meanings.get(found.word);
	if (found === undefined || meaning === undefined) return undefined;
	const { word, length } = found;
	const others = meaning.spellings.filter((each) => each !== word);
	const spellings = meaning.spellings.length > 0 ? [word, ...others] : others;
	return { end: start + length, meaning: { ...meaning, spellings, isGuess: true, meant: word } };
}
