// † browser

/** Whether a word is a code of a record code → label. */
export function isCodeOf<K extends string>(labels: Readonly<Record<K, unknown>>, word: unknown): word is K {
	return typeof word === 'string' && Object.hasOwn(labels, word);
}

/** The codes of a record code → label, in order. */
export function codesOf<K extends string>(labels: Readonly<Record<K, unknown>>): K[] {
	return Object.keys(labels).filter((code) => isCodeOf(labels, code));
}
