import { Parser } from 'htmlparser2';

export interface ScannedTag {
	name: string;
	attributes: Readonly<Record<string, string>>;
}

/** An element with raw text content, and its position in the file. */
export interface RawTextElement extends ScannedTag {
	text: string;
	/** Offset of `<`. */
	start: number;
	/** Offset after the closing tag. */
	end: number;
}

/**
 * The facts about a page that the integrations need. A real tokenizer finds them, so text that looks like a tag stays text.
 */
export interface ScannedHtml {
	tags: readonly ScannedTag[];
	styles: readonly RawTextElement[];
	scripts: readonly RawTextElement[];
}

/** Scans a page in one pass, without building a tree. */
export function scanHtml(html: string): ScannedHtml {
	const tags: ScannedTag[] = [];
	const rawText: RawTextElement[] = [];
	let open: { tag: ScannedTag; text: string; start: number } | undefined;
	const parser = new Parser({
		onopentag(name, attributes) {
			const tag = { name, attributes: { ...attributes } };
			tags.push(tag);
			if (name === 'style' || name === 'script') open = { tag, text: '', start: parser.startIndex };
		},
		ontext(text) {
			if (open !== undefined) open.text += text;
		},
		onclosetag() {
			if (open === undefined) return;
			rawText.push({ ...open.tag, text: open.text, start: open.start, end: parser.endIndex + 1 });
			open = undefined;
		},
	});
	parser.end(html);
	return {
		tags,
		styles: rawText.filter(({ name }) => name === 'style'),
		scripts: rawText.filter(({ name }) => name === 'script'),
	};
}
