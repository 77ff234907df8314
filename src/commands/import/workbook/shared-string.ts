import { scanXml } from './xml-part.ts';

/** The text of one string: rich text in one piece, without the pinyin above it. */
export interface StringReader {
	open: (name: string) => void;
	text: (text: string) => void;
	close: (name: string) => void;
	/** The text so far; the next string begins empty. */
	take: () => string;
}

/** Excel writes characters that XML does not allow as _x000D_. */
function unescaped(text: string): string {
	return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16)),
	);
}

/** Collects the `<t>` of a string, as of `<si>` and `<is>`. */
export function stringReader(): StringReader {
	let found = '';
	let isText = false;
	let isPinyin = false;
	return {
		open: (name) => {
			if (name === 'rPh') isPinyin = true;
			if (name === 't') isText = !isPinyin;
		},
		text: (text) => {
			if (isText) found += text;
		},
		close: (name) => {
			if (name === 'rPh') isPinyin = false;
			if (name === 't') isText = false;
		},
		take: () => {
			const text = unescaped(found);
			found = '';
			return text;
		},
	};
}

/** The strings that the cells of a workbook share, by number. */
export function sharedStrings(bytes: Uint8Array): string[] {
	const strings: string[] = [];
	const reader = stringReader();
	scanXml(bytes, {
		open: (name) => reader.open(name),
		text: (text) => reader.text(text),
		close: (name) => {
			reader.close(name);
			if (name === 'si') strings.push(reader.take());
		},
	});
	return strings;
}
