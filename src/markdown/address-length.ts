/** The start of a web address: a scheme (or `www.`) and a host. */
const BEGINNING = /^(?:https?:\/\/|www\.)[a-z0-9_-]+(?:\.[a-z0-9_-]+)*/i;

/**
 * Characters that belong to Markdown and not to an address: link brackets, bold, strikethrough, code, table cells, quotes.
 */
const FOREIGN = /[[\]<>{}|\\^`"]|\*\*|~~|__/;

/** Punctuation at the end belongs to the sentence, not to the address (GFM 0.29, §6.9). */
const TRAILING = /(?:[?!.,:;*_~']|&[a-z0-9]+;)$/i;

const count = (text: string, mark: string) => text.split(mark).length - 1;

/**
 * Length in characters of the bare web address at the start of a text; 0 if there is none. GFM reads up to the next space.
 * Chinese has no spaces, so here the address ends at the first Chinese character.
 * @param run text without spaces, starting where the address may start
 */
export function addressLength(run: string): number {
	const ascii = /^[!-~]*/.exec(run)?.[0] ?? '';
	if (!BEGINNING.test(ascii)) return 0;
	let address = ascii.slice(0, FOREIGN.exec(ascii)?.index);
	for (;;) {
		const isUnopened = address.endsWith(')') && count(address, ')') > count(address, '(');
		const shorter = isUnopened ? address.slice(0, -1) : address.replace(TRAILING, '');
		if (shorter === address) return BEGINNING.test(address) ? address.length : 0;
		address = shorter;
	}
}
