// † browser

/** Whether a word is one of the codes of a list of code → label. */
export function isCodeOf<K extends string>(labels: Readonly<Record<K, unknown>>, word: unknown): word is K {
	return typeof word === 'string' && Object.hasOwn(labels, word);
}

/** The codes of a list of code → label, in its order. */
export function codesOf<K extends string>(labels: Readonly<Record<K, unknown>>): K[] {
	return Object.keys(labels).filter((code) => isCodeOf(labels, code));
}
