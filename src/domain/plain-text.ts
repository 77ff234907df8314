/** Markdown as plain text, one block a line: what a reader sees, without marks, link targets and images. */
export function plainText(markdown: string): string {
	return markdown
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll(/!\[([^\]]*)\]\([^)]*\)/g, '')
		.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replaceAll(/^\s*\|?(\s*:?-{3,}:?\s*\|)+\s*:?-*:?\s*$/gm, '')
		.replaceAll(/^\s{0,3}(#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
		.replaceAll(/\s*\|\s*/g, ' ')
		.replaceAll(/(\*\*|__|~~|`)/g, '')
		.replaceAll(/(?<=^|[^\w*])\*([^*\n]+)\*/g, '$1')
		.replaceAll(/\\([\\`*_{}[\]()#+\-.!~|>])/g, '$1')
		.split(/\n{2,}/)
		.map((block) => block.replaceAll(/\s*\n\s*/g, ' ').trim())
		.filter((block) => block !== '')
		.join('\n');
}

/** The beginning of a text in at most `length` characters, cut after a sentence where one ends in the last third. */
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
