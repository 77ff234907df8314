/** An old path and the page it stands for now, both without the base folder. */
export interface LegacyUrl {
	from: string;
	to: string;
}

/** An imported post keeps its number as id. */
const NUMBER = /^[1-9]\d*$/;

/**
 * Every old path of one article: the owner's patterns for imported (numbered) posts, then paths written in the article.
 * @param patterns such as `/index.php/post/{id}.html`
 */
export function legacyPathsOf(
	article: { id: string; legacyUrls: readonly string[] },
	patterns: readonly string[],
): string[] {
	const byPattern = NUMBER.test(article.id)
		? patterns.map((each) => each.replaceAll('{id}', article.id))
		: [];
	return [...new Set([...byPattern, ...article.legacyUrls])];
}

/** The file that answers at an old path on a static host, or undefined when no file can: a query is not part of a file's name. */
export function legacyFile(path: string): string | undefined {
	if (path.includes('?')) return undefined;
	const clean = decodeURI(path).replace(/^\//, '');
	return clean === '' || clean.endsWith('/') ? `${clean}index.html` : clean;
}
