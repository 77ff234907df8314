import type { SearchRecord } from './search-record.ts';

/** A record between two builds. Its text is one string: ten thousand lists of paragraphs take long to read and much memory. */
export interface KeptRecord extends Omit<SearchRecord, 'paragraphs'> {
	/** One paragraph a line. */
	text: string;
}

/** Folds a record. Its paragraphs hold no line breaks. */
export function keptRecord({ paragraphs, ...rest }: SearchRecord): KeptRecord {
	return { ...rest, text: paragraphs.join('\n') };
}

/** Unfolds a record. Its paragraphs are cut only when they are read. */
export function unfoldedRecord({ text, ...rest }: KeptRecord): SearchRecord {
	return {
		...rest,
		get paragraphs() {
			return text === '' ? [] : text.split('\n');
		},
	};
}
