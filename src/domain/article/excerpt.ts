/** The beginning of a text, at most `length` characters. It ends after a sentence if one ends in the last third. */
export function excerpt(text: string, length: number): string {
	const flat = text.replaceAll(/\s+/g, ' ').trim();
	const characters = [...flat];
	if (characters.length <= length) return flat;
	const head = characters.slice(0, length - 1).join('');
	const sentence = Math.max(...['。', '！', '？'].map((mark) => head.lastIndexOf(mark)));
	return sentence >= (head.length * 2) / 3
		? head.slice(0, sentence + 1)
		: `${head.replace(/[，、；：\s]+$/, '')}…`;
}
