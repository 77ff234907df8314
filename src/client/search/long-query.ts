import { MAX_QUERY } from '../../domain/search/search-query.ts';

/**
 * Returns a function that tells whether the field cut the visitor's input. Fields with a maximum length cut a paste
 * silently.
 */
export function watchLength(input: HTMLInputElement): () => boolean {
	let isCut = (new URLSearchParams(location.search).get(input.name)?.length ?? 0) > MAX_QUERY;
	input.addEventListener('paste', ({ clipboardData }) => {
		const { value, selectionStart, selectionEnd } = input;
		const replaced = (selectionEnd ?? 0) - (selectionStart ?? 0);
		const pasted = clipboardData?.getData('text').length ?? 0;
		isCut = value.length - replaced + pasted > MAX_QUERY;
	});
	input.addEventListener('input', (event) => {
		if (!(event instanceof InputEvent && event.inputType === 'insertFromPaste')) isCut = false;
	});
	return () => isCut;
}
