/** Characters that Pagefind stores besides letters and numbers. */
const NOT_STORED = /[^\p{Alphabetic}\p{N}\p{Pc}]/gu;
const MARK = /[^\p{Alphabetic}\p{N}]/u;
const ASCII_MARKS = /[!-/:-@[-`{-~]/g;
/** One emoji by itself: no flag letter, no color of skin or hair. */
const EMOJI = /^(?!\p{Emoji_Component})\p{Emoji}$/u;
/** Most tokens: Han characters, ASCII and the marks of our own tokens, which are stored as they are. */
const PLAIN = /^[\u4e00-\u9fffa-z\dǂʘʗǃǁǀƻʔʕʖʡꀀ-ꀐ]+$/;

/** Separates a word from the spelling that a page has. It sorts before everything else, and no word contains it. */
export const SPELLING = '\0';

/** Titlecase letters stay as they are. */
const lowered = (text: string) => text.replaceAll(/\p{Uppercase}/gu, (letter) => letter.toLowerCase());

/** A word under which a token is stored. With marks above or below letters: the word without them, and its spelling. */
function entryOf(word: string): string {
	const parts = word.normalize('NFD');
	// Kana with voice marks are letters of their own.
	const plain = /[\u3099\u309a]/.test(parts) ? word : parts.replaceAll(/\p{M}/gu, '');
	return plain === word ? word : plain + SPELLING + word;
}

/**
 * What Pagefind 1.6 stores for a token of `indexContent`: words, or words with `SPELLING` and a spelling. The tests compare
 * characters of every script with Pagefind itself.
 */
export function indexWords(token: string): string[] {
	if (PLAIN.test(token)) return [token];
	const words = new Set<string>();
	const stored = lowered(token.replaceAll(NOT_STORED, ''));
	if (stored !== '') words.add(entryOf(stored));
	if (!MARK.test(token)) return [...words];
	const parts = lowered(token.replaceAll(ASCII_MARKS, ' '));
	if (stored !== '' && !stored.startsWith(parts))
		for (const part of parts.split(' ')) if (Buffer.byteLength(part) > 1) words.add(entryOf(part));
	if (EMOJI.test(token)) words.add(token);
	return [...words];
}
