// † browser

/** Control characters, and marks that turn the reading direction around (Unicode TR 36 §2.10). Line breaks are safe. */
const UNSAFE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** Lone UTF-16 surrogates. They are invalid text, and databases reject them. */
const HALF = /\p{Cs}/gu;

/** A text without unsafe characters and line breaks; '' for any other value. */
export function oneLine(value: unknown): string {
	return typeof value === 'string'
		? value.replaceAll(HALF, '\uFFFD').replaceAll(UNSAFE, ' ').replaceAll(/\s+/g, ' ').trim()
		: '';
}

/** Like `oneLine`, but keeps line breaks. */
export function severalLines(value: unknown): string {
	const text = typeof value === 'string' ? value.replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n') : '';
	return text.replaceAll(HALF, '\uFFFD').replaceAll(UNSAFE, ' ').trim();
}

/** At most so many characters of a text. */
export function shortened(text: string, length: number): string {
	return [...text].slice(0, length).join('').trim();
}
