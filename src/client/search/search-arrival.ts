const MARK = '#hl=';

/** A visitor who comes from the search finds the words marked; everybody else loads nothing. */
if (location.hash.startsWith(MARK) && 'highlights' in CSS) {
	const query = decodeURIComponent(location.hash.slice(MARK.length));
	void import('./term-highlight.ts').then(({ highlightTerms }) => highlightTerms(query));
}
