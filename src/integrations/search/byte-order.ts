const SURROGATE = /[\ud800-\udfff]/;
const HIGH = /[\ud800-\uffff]/;
const HIGHS = /[\ud800-\uffff]/g;

/** Sorts like the UTF-8 bytes of the texts. JavaScript puts characters beyond U+FFFF before U+E000. */
export function sortedByBytes(texts: readonly string[]): string[] {
	if (!texts.some((text) => SURROGATE.test(text))) return texts.toSorted();
	const shifted = (text: string, shift: (code: number) => number) =>
		HIGH.test(text) ? text.replaceAll(HIGHS, (unit) => String.fromCharCode(shift(unit.charCodeAt(0)))) : text;
	return texts
		.map((text) => shifted(text, (code) => (code < 0xe000 ? code + 0x2000 : code - 0x800)))
		.toSorted()
		.map((text) => shifted(text, (code) => (code < 0xf800 ? code + 0x800 : code - 0x2000)));
}
