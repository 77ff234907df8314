import { titleBeginning } from '../../domain/search/search-title.ts';
import { cacheKey } from './search-cache.ts';
import type { SearchRecord } from './search-record.ts';

/**
 * A record between two builds. Its text is read only when its batch is indexed again: ten thousand lists of paragraphs take
 * long to read and much memory.
 */
export interface KeptRecord extends Omit<SearchRecord, 'paragraphs'> {
	beginning: string;
	/** Of the whole record. */
	digest: string;
	/** One paragraph a line, UTF-8. */
	text: Uint8Array;
}

/** The lines of a kept text. */
export function linesOf(text: Uint8Array): string[] {
	return text.length === 0 ? [] : new TextDecoder().decode(text).split('\n');
}

/** Folds a record. Its paragraphs hold no line breaks. */
export function keptRecord(record: SearchRecord): KeptRecord {
	const { paragraphs, ...rest } = record;
	const beginning = titleBeginning(record.title);
	return {
		...rest,
		beginning,
		digest: cacheKey(record),
		text: new TextEncoder().encode(paragraphs.join('\n')),
	};
}

/** Unfolds a record. Its paragraphs are cut only when they are read. */
export function unfoldedRecord({ text, ...rest }: KeptRecord): SearchRecord {
	return {
		...rest,
		get paragraphs() {
			return linesOf(text);
		},
	};
}
