/** A number with its unit, a Latin word, white space, or one character with its attached punctuation. */
const UNIT =
	/[\d][\d.,–]*(?: ?(?:[A-Za-z]+\/?㎡?|[㎡亩米吨层]))?|[A-Za-z][A-Za-z.\-/]*|\s+|[“（《〈【]*[^\s“（《〈【]?[，。、；：？！”）》〉】…·]*/gu;

const ELLIPSIS = '…';

/** Cuts a text so that it fits with an ellipsis. */
function cut(text: string, width: number, widthOf: (text: string) => number): string {
	const characters = [...text];
	while (characters.length > 0 && widthOf(characters.join('').trimEnd() + ELLIPSIS) > width) characters.pop();
	return characters.join('').trimEnd() + ELLIPSIS;
}

/** Splits a text into parts that must not break. A part wider than a line is split into characters. */
function parts(text: string, width: number, widthOf: (text: string) => number): string[] {
	return [...text.matchAll(UNIT)].flatMap(([part]) =>
		part === '' ? [] : widthOf(part) > width ? [...part] : [part],
	);
}

/**
 * Breaks a text into at most `maxLines` lines, none wider than `width`. Numbers stay with their units. No line starts with a
 * closing punctuation mark or ends with an opening one (GB/T 15834). A text that is too long ends in an ellipsis.
 */
export function breakLines(
	text: string,
	width: number,
	maxLines: number,
	widthOf: (text: string) => number,
): string[] {
	const lines: string[] = [];
	let line = '';
	const rest = parts(text.trim(), width, widthOf);
	for (const [i, part] of rest.entries()) {
		if (widthOf((line + part).trimEnd()) <= width) {
			line += part;
			continue;
		}
		if (lines.length === maxLines - 1) return [...lines, cut(line + rest.slice(i).join(''), width, widthOf)];
		lines.push(line.trimEnd());
		line = part.trimStart();
	}
	return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
