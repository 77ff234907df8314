import type { ScannedTag } from './scanned-html.ts';

/** The conditions that an element must meet for one part of a selector. */
export interface Demand {
	scope: string;
	/** Undefined matches any tag. */
	tag: string | undefined;
	classes: readonly string[];
}

const MARK = /\[data-astro-cid-([a-z0-9]+)\]/g;

/**
 * The conditions on elements that a selector names by scope mark. If the selector is not simple, the condition is the scope
 * only.
 */
export function demandsOf(selector: string): Demand[] {
	return [...selector.matchAll(MARK)].map(({ index, 1: scope = '' }) => {
		const [plain = ''] = /[\w.-]*$/.exec(selector.slice(0, index)) ?? [];
		const before = selector.charAt(index - plain.length - 1);
		if (plain === '' || !(before === '' || ' >+~,('.includes(before)))
			return { scope, tag: undefined, classes: [] };
		const [tag = '', ...classes] = plain.split('.');
		return { scope, tag: tag === '' ? undefined : tag, classes };
	});
}

/** Whether an element can meet the conditions. @param mayGet whether a script may add this class */
export function meets(
	{ name, attributes }: ScannedTag,
	{ scope, tag, classes }: Demand,
	mayGet: (name: string) => boolean,
): boolean {
	if ((tag !== undefined && tag !== name) || !(`data-astro-cid-${scope}` in attributes)) return false;
	if (classes.length === 0) return true;
	const own = (attributes['class'] ?? '').split(/\s+/);
	return classes.every((each) => own.includes(each) || mayGet(each));
}
