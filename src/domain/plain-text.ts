/** A backslash takes the meaning from the mark behind it; until the end the two are one private character. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const PRIVATE_START = 0xe000;
const PRIVATE = /[\uE000-\uE07F]/g;

/** One line of Markdown as a reader sees it: without marks, link targets and pictures. */
function inlineText(markdown: string): string {
	return markdown
		.replaceAll(ESCAPED, (_, mark: string) => String.fromCharCode(PRIVATE_START + mark.charCodeAt(0)))
		.replaceAll(/!\[[^\]]*\]\((?:[^()]|\([^()]*\))*\)/g, '')
		.replaceAll(/\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
		.replaceAll(/`+([^`]+)`+/g, '$1')
		.replaceAll(/(\*\*|~~)(?=\S)(.*?\S)\1/g, '$2')
		.replaceAll(/(?<![\p{L}\p{N}_])__(?=\S)(.*?\S)__(?![\p{L}\p{N}_])/gu, '$1')
		.replaceAll(/(?<!\*)\*(?=[^\s*])([^*]*[^\s*])\*(?!\*)/g, '$1')
		.replaceAll(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]*[^\s_])_(?![\p{L}\p{N}_])/gu, '$1')
		.replaceAll(/\s+/g, ' ')
		.trim()
		.replaceAll(PRIVATE, (mark) => String.fromCharCode(mark.charCodeAt(0) - PRIVATE_START));
}

const RULE = /^ {0,3}([-*_])(\s*\1){2,}\s*$/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;
const OPENING = /^\s*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])\s+/;
const ROW = /^\s*\|.*\|\s*$/;

/** Markdown as plain text, one block a line: a paragraph, a heading, a list item or a row of a table. */
export function plainText(markdown: string): string {
	const blocks: string[][] = [[]];
	for (const line of markdown.replaceAll(/\r\n?/g, '\n').split('\n')) {
		if (line.trim() === '' || RULE.test(line) || (line.includes('|') && TABLE_RULE.test(line))) {
			blocks.push([]);
		} else if (ROW.test(line)) {
			const cells = line
				.trim()
				.slice(1, -1)
				.split(/(?<!\\)\|/);
			blocks.push([cells.map((cell) => cell.trim()).join(' ')], []);
		} else if (OPENING.test(line)) {
			let rest = line;
			while (OPENING.test(rest)) rest = rest.replace(OPENING, '');
			blocks.push([rest]);
			if (/^\s*#/.test(line)) blocks.push([]);
		} else {
			blocks.at(-1)?.push(line.trim());
		}
	}
	return blocks
		.map((lines) => inlineText(lines.join(' ')))
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
