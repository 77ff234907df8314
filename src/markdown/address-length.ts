/** The beginning of a web address: its scheme, or `www.` for short, and a host. */
const BEGINNING = /^(?:https?:\/\/|www\.)[a-z0-9_-]+(?:\.[a-z0-9_-]+)*/i;

/** Marks that no address needs but Markdown does: brackets of a link, bold and struck text, code, cells, quotation. */
const FOREIGN = /[[\]<>{}|\\^`"]|\*\*|~~|__/;

/** Marks that end the sentence, not the address (GFM 0.29, §6.9). */
const TRAILING = /(?:[?!.,:;*_~']|&[a-z0-9]+;)$/i;

const count = (text: string, mark: string) => text.split(mark).length - 1;

/**
 * How many characters of a text are a bare web address, 0 when it does not begin with one. Other than GFM, which reads up to
 * the next blank, an address ends where Chinese begins: Chinese has no blanks.
 * @param run text without blanks that begins where the address may begin
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
