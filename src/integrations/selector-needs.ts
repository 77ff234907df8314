/** What has to be somewhere on a page for a selector to match anything. */
export interface SelectorNeeds {
	tags: readonly string[];
	classes: readonly string[];
	/** Names of `data-` attributes, the marks of components left out. */
	data: readonly string[];
}

const names = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name ?? '');

/** Reads a selector. What stands in brackets may be a choice or a denial and asks for nothing, except the one thing that `:has` names. */
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
