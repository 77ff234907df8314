import { scanXml } from './xml-part.ts';

/** Collects one string: rich text runs are joined, the pinyin above the text is left out. */
export interface StringReader {
	open: (name: string) => void;
	text: (text: string) => void;
	close: (name: string) => void;
	/** Returns the text so far and resets the reader. */
	take: () => string;
}

/** Excel writes characters that XML forbids as _x000D_. */
function unescaped(text: string): string {
	return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16)),
	);
}

/** Collects the `<t>` elements of a string, in `<si>` or `<is>`. */
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

/** The shared strings of a workbook, by index. */
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
