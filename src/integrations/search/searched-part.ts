const HEAD_FACT = /<(?:link rel="canonical"|meta name="description")(?:[^>"]|"[^"]*")*>/gi;
const SEARCHED = /<([a-z]+)(?:[^>"]|"[^"]*")*? data-search(?==|[\s>])(?:[^>"]|"[^"]*")*>/i;

/**
 * The part of a page that the search is made of, as a page of its own: the searched element, canonical address and
 * description. A tree of the whole page would take twice as long. Empty for pages without such an element.
 */
export function searchedPart(html: string): string {
	const opening = SEARCHED.exec(html);
	if (opening === null) return '';
	const [, name = ''] = opening;
	const tag = new RegExp(`<(/?)${name}(?![\\w-])(?:[^>"]|"[^"]*")*>`, 'gi');
	tag.lastIndex = opening.index;
	let depth = 0;
	let end = html.length;
	for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
		depth += found[1] === '' ? 1 : -1;
		if (depth > 0) continue;
		end = tag.lastIndex;
		break;
	}
	const facts = html.slice(0, opening.index).match(HEAD_FACT) ?? [];
	return `<html><head>${facts.join('')}</head><body>${html.slice(opening.index, end)}</body></html>`;
}
