import { parseHTML } from 'linkedom';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Reads a file of the built fixture world. @param path in the output folder */
export function builtFile(path: string): string {
	return readFileSync(join(inject('dist'), path), 'utf8');
}

/** The document at a URL path of the built fixture world, such as `/news/101/`. */
export function pageAt(path: string): Document {
	return parseHTML(builtFile(path.endsWith('/') ? `${path}index.html` : path)).document;
}

/** Paths of all HTML files of the fixture world, without what owners put into public/ to prove whose site it is. */
export function builtPages(): string[] {
	return readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html') && !existsSync(join('public', file)))
		.toSorted();
}

const collapsed = (text: string | null) =>
	(text ?? '').replaceAll('\u2060', '').replaceAll(/\s+/g, ' ').trim();

/** The text of an element with white space collapsed. Fails if there is no such element. */
export function textOf(root: ParentNode, selector: string): string {
	const element = root.querySelector(selector);
	if (element === null) throw new Error(`nothing matches ${selector}`);
	return collapsed(element.textContent);
}

/** The text of every matching element. */
export function textsOf(root: ParentNode, selector: string): string[] {
	return [...root.querySelectorAll(selector)].map((element) => collapsed(element.textContent));
}

/** Table rows as text, with a space between cells. */
export function rowsOf(root: ParentNode, selector: string): string[] {
	return [...root.querySelectorAll(selector)].map((row) => textsOf(row, 'th, td').join(' '));
}

/** The JSON-LD objects of a page by type. */
export function jsonLdOf(page: Document): Map<string, Record<string, unknown>> {
	return new Map(
		[...page.querySelectorAll('script[type="application/ld+json"]')].map((script) => {
			const data: Record<string, unknown> = JSON.parse(script.textContent ?? '');
			return [String(data['@type']), data];
		}),
	);
}
