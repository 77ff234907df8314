import { Parser } from 'htmlparser2';
import type { PlacedTag, RawTextElement } from './scanned-html.ts';

/*
 * Tags as Astro writes them. Whatever could be read in two ways is left to a real tokenizer.
 */

const NAME = /[a-z][a-z\d-]*/iy;
const KEY = /[^\s"'<>/=]+/y;
/** A value without quotes. */
const BARE = /[^\s"'=<>`/]+(?=[\s>])/y;
const CLOSING = /<\/[a-z][a-z\d-]*\s*>/iy;
const COMMENT = /<!--(?!-?>)(?:(?!-->|--!>|<!--)[^])*-->/y;
const DOCTYPE = /<!doctype[^<>"']*>/iy;
const SPACE = /\s*/y;

/** Elements that hold text and no tags. */
const RAW = new Map(
	['script', 'style', 'title', 'textarea', 'xmp'].map((name) => [
		name,
		new RegExp(`</${name}(?=[\\s/>])`, 'gi'),
	]),
);

/** Where a pattern ends that begins at this place. 0: it does not. */
function endOf(pattern: RegExp, html: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.test(html) ? pattern.lastIndex : 0;
}

/** A value with its entities read. */
function decoded(value: string): string {
	let read = value;
	const quote = value.includes('"') ? "'" : '"';
	new Parser({ onattribute: (_, text) => void (read = text) }).end(`<a b=${quote}${value}${quote}>`);
	return read;
}

/** Reads an opening tag. Undefined for one that is not plain. @param start offset of `<` */
function readTag(html: string, start: number): (PlacedTag & { isEmpty: boolean }) | undefined {
	let at = endOf(NAME, html, start + 1);
	if (at === 0) return undefined;
	const name = html.slice(start + 1, at).toLowerCase();
	const attributes: Record<string, string> = {};
	for (;;) {
		const gap = at;
		if (html[at] !== '>') at = endOf(SPACE, html, at);
		if (html[at] === '>') return { name, attributes, start, end: at + 1, isEmpty: false };
		if (html.startsWith('/>', at)) return { name, attributes, start, end: at + 2, isEmpty: true };
		const after = at === gap ? 0 : endOf(KEY, html, at);
		if (after === 0) return undefined;
		const key = html.slice(at, after).toLowerCase();
		at = after;
		let value = '';
		if (html[at] === '=') {
			const quote = html[at + 1] ?? '';
			const isQuoted = quote === '"' || quote === "'";
			const from = isQuoted ? at + 2 : at + 1;
			const to = isQuoted ? html.indexOf(quote, from) : endOf(BARE, html, from);
			if (to < from) return undefined;
			value = html.slice(from, to);
			at = isQuoted ? to + 1 : to;
		}
		if (!(key in attributes)) attributes[key] = value.includes('&') ? decoded(value) : value;
	}
}

/**
 * Reads the opening tags of a page, and its scripts and styles.
 * @returns whether the page is plain. If not, what was read up to there counts for nothing
 */
export function readPlainTags(
	html: string,
	onTag: (tag: PlacedTag) => void,
	onRawText: (element: RawTextElement) => void,
): boolean {
	for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
		const mark = html[at + 1];
		if (mark === '/' || mark === '!') {
			at = endOf(mark === '/' ? CLOSING : html[at + 2] === '-' ? COMMENT : DOCTYPE, html, at);
			if (at === 0) return false;
			continue;
		}
		const tag = readTag(html, at);
		if (tag === undefined) return false;
		onTag(tag);
		at = tag.end;
		const closing = RAW.get(tag.name);
		if (closing === undefined) continue;
		closing.lastIndex = at;
		const found = tag.isEmpty ? null : closing.exec(html);
		if (found === null) return false;
		const text = html.slice(at, found.index);
		at = endOf(CLOSING, html, found.index);
		if (at === 0) return false;
		if (tag.name === 'style' || tag.name === 'script') onRawText({ ...tag, text, end: at });
	}
	return true;
}
