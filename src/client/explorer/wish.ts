import { type Understanding, understand } from '../../domain/search/meaning/understanding.ts';
import { parseQuery } from '../../domain/search/search-query.ts';
import { searchUrl } from '../../domain/urls.ts';
import { loadLexicon } from '../site/known-words.ts';
import { newElement } from '../site/new-element.ts';

/** Words that became no filter, with a link to where they can be searched for. */
function leftOver({ parts, excluded }: Understanding, text: string): (Node | string)[] {
	const words = [
		...parts.filter(({ ask }) => ask.length === 0).map((part) => part.text),
		...excluded.map((part) => `不要${part.text}`),
	];
	if (words.length === 0) return [];
	const query = new URLSearchParams({ q: text }).toString();
	const link = newElement('a', { href: `${searchUrl()}?${query}` }, '在全文里搜');
	return [`“${words.join('”、“')}”没有变成条件，可以`, link, '。'];
}

/** Words that could mean something else. */
function guesses({ parts }: Understanding): string {
	const words = parts.filter(({ ask, isGuess }) => isGuess && ask.length > 0).map(({ text }) => `“${text}”`);
	return words.length === 0 ? '' : `${words.join('、')}是猜的，不对可以去掉。`;
}

/** The filters a sentence asks for, and a note on what it says besides. */
export interface Wish {
	/** The address of the finder, without `?`. Empty when nothing was understood as a filter. */
	query: string;
	note: readonly (Node | string)[];
}

/** Throws when the words of the site cannot be loaded. */
export async function readWish(text: string): Promise<Wish> {
	const understanding = understand(parseQuery(text), await loadLexicon());
	const query = new URLSearchParams(understanding.ask.map(([name, value]) => [name, value])).toString();
	return { query, note: [guesses(understanding), ...leftOver(understanding, text)] };
}
