import { endsOfTyped } from '../../domain/explorer/requirements/about-area.ts';
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

/** The filters. One area means about so much, as in the field for it: 3000平. A range, and 3000以上, stay as they are. */
function filtersOf({ ask, parts }: Understanding): URLSearchParams {
	const params = new URLSearchParams(ask.map(([name, value]) => [name, value]));
	const part = parts.findLast((each) => each.ask.some(([name]) => name === 'areaMin'));
	if (part === undefined || params.has('areaMax')) return params;
	const { areaMin, areaMax } = endsOfTyped(part.text);
	if (areaMin === undefined || areaMax === undefined) return params;
	params.set('areaMin', String(areaMin));
	params.set('areaMax', String(areaMax));
	return params;
}

/** Throws when the words of the site cannot be loaded. */
export async function readWish(text: string): Promise<Wish> {
	const understanding = understand(parseQuery(text), await loadLexicon());
	return {
		query: filtersOf(understanding).toString(),
		note: [guesses(understanding), ...leftOver(understanding, text)],
	};
}
