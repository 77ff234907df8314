import type { openPageFinisher } from './finished-page.ts';
import { keptFacts } from './kept-facts.ts';
import { digestOf, type MadeFile } from './page-manifest.ts';

const ASSET = /_astro\/[\w.~-]+/g;

/** What is noted of a file besides its key. @param text undefined for pictures and other files that are no text */
export function madeFile(bytes: Uint8Array, text: string | undefined): Omit<MadeFile, 'key'> {
	return { hash: digestOf(bytes), assets: [...new Set(text?.match(ASSET) ?? [])], facts: undefined };
}

/** Finishes a page. @param text as Astro made it @throws what the finisher throws */
export function madePage(
	finish: ReturnType<typeof openPageFinisher>,
	file: string,
	text: string,
): { bytes: Uint8Array<ArrayBuffer>; made: Omit<MadeFile, 'key'> } {
	const { html, facts } = finish(file, text);
	const bytes = new TextEncoder().encode(html);
	return { bytes, made: { ...madeFile(bytes, html), facts: keptFacts(facts) } };
}
