// † browser
const TINTS = 6;

/** The tint of a word: the sum of its code points, so that it does not depend on other words. */
export function tintOf(word: string): number {
	const sum = [...word].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
	return (sum % TINTS) + 1;
}
