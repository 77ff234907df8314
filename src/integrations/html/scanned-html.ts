import { Parser } from 'htmlparser2';
import { readPlainTags } from './plain-tags.ts';

export interface ScannedTag {
	name: string;
	attributes: Readonly<Record<string, string>>;
}

/** An opening tag, and its place in the file. */
export interface PlacedTag extends ScannedTag {
	/** Offset of `<`. */
	start: number;
	/** Offset after `>`. */
	end: number;
}

/** An element with raw text content, and its place in the file, from its opening tag to its closing one. */
export interface RawTextElement extends PlacedTag {
	text: string;
}

/**
 * The facts about a page that the integrations need. Text that looks like a tag stays text.
 */
export interface ScannedHtml {
	tags: readonly ScannedTag[];
	/** Those of the tags that have a scope mark of Astro, or its class. */
	marked: readonly PlacedTag[];
	styles: readonly RawTextElement[];
	scripts: readonly RawTextElement[];
}

const MARK = 'data-astro-cid-';
const CLASS = 'astro-';

/** Reads any page as browsers do. */
function readTags(
	html: string,
	onTag: (tag: PlacedTag) => void,
	onRawText: (element: RawTextElement) => void,
) {
	let open: (PlacedTag & { text: string }) | undefined;
	const parser = new Parser({
		onopentag(name, attributes) {
			const tag = { name, attributes: { ...attributes }, start: parser.startIndex, end: parser.endIndex + 1 };
			onTag(tag);
			if (name === 'style' || name === 'script') open = { ...tag, text: '' };
		},
		ontext(text) {
			if (open !== undefined) open.text += text;
		},
		onclosetag() {
			if (open === undefined) return;
			onRawText({ ...open, end: parser.endIndex + 1 });
			open = undefined;
		},
	});
	parser.end(html);
}

/**
 * Scans a page in one pass, without building a tree. Astro's pages are plain enough for a reader that takes a third of the
 * time; every other page goes through a real tokenizer.
 */
export function scanHtml(html: string): ScannedHtml {
	let tags: ScannedTag[] = [];
	let marked: PlacedTag[] = [];
	let rawText: RawTextElement[] = [];
	const onTag = ({ name, attributes, start, end }: PlacedTag) => {
		const tag = { name, attributes };
		tags.push(tag);
		for (const attribute in attributes)
			if (attribute.startsWith(MARK) || (attribute === 'class' && attributes[attribute]?.includes(CLASS))) {
				marked.push({ name, attributes, start, end });
				break;
			}
	};
	const onRawText = (element: RawTextElement) => void rawText.push(element);
	if (!readPlainTags(html, onTag, onRawText)) {
		[tags, marked, rawText] = [[], [], []];
		readTags(html, onTag, onRawText);
	}
	return {
		tags,
		marked,
		styles: rawText.filter(({ name }) => name === 'style'),
		scripts: rawText.filter(({ name }) => name === 'script'),
	};
}
