/** What a page must contain for a selector to match. */
export interface SelectorNeeds {
	tags: readonly string[];
	classes: readonly string[];
	/** Names of `data-` attributes, without scope marks. */
	data: readonly string[];
}

const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name ?? '');

/**
 * Reads a selector. Arguments in brackets can be alternatives (`:is`) or negations (`:not`), so they are ignored, except a
 * single argument of `:has`.
 */
export function selectorNeeds(selector: string): SelectorNeeds {
	let plain = selector.replaceAll(/:has\(([^(),]*)\)/g, ' $1');
	for (let before = ''; before !== plain;) [before, plain] = [plain, plain.replaceAll(/\([^()]*\)/g, '')];
	const data = names(plain, /\[(data-(?!astro-cid-)[\w-]+)/g);
	const bare = plain.replaceAll(/\[[^\]]*\]/g, '').replaceAll(/::?-?[\w-]+/g, '');
	return {
		tags: names(bare, /(?:^|[\s>+~])([a-zA-Z][\w-]*)/g),
		classes: names(bare, /\.(-?[_a-zA-Z][\w-]*)/g),
		data,
	};
}
