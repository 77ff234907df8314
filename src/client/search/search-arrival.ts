const MARK = '#hl=';

/** Highlights the search terms for visitors who come from the search. Other visitors load no script for it. */
if (location.hash.startsWith(MARK) && 'highlights' in CSS) {
	const query = decodeURIComponent(location.hash.slice(MARK.length));
	void import('./term-highlight.ts').then(({ highlightTerms }) => highlightTerms(query));
}
