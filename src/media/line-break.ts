/** A number with its unit, a Latin word, white space, or one character with the punctuation that may not leave it. */
const UNIT =
	/[\d][\d.,–]*(?: ?(?:[A-Za-z]+\/?㎡?|[㎡亩米吨层]))?|[A-Za-z][A-Za-z.\-/]*|\s+|[“（《〈【]*[^\s“（《〈【]?[，。、；：？！”）》〉】…·]*/gu;

const ELLIPSIS = '…';

/** Cuts a text off where it, with an ellipsis, still fits. */
function cut(text: string, width: number, widthOf: (text: string) => number): string {
	const characters = [...text];
	while (characters.length > 0 && widthOf(characters.join('').trimEnd() + ELLIPSIS) > width) characters.pop();
	return characters.join('').trimEnd() + ELLIPSIS;
}

/** The parts of a text between which a line may end; one that is wider than a line falls into its characters. */
function parts(text: string, width: number, widthOf: (text: string) => number): string[] {
	return [...text.matchAll(UNIT)].flatMap(([part]) =>
		part === '' ? [] : widthOf(part) > width ? [...part] : [part],
	);
}

/**
 * A text in at most so many lines, none wider than allowed. Numbers stay with their units, no line begins with a closing
 * punctuation mark or ends with an opening one (GB/T 15834); what does not fit ends in an ellipsis.
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
