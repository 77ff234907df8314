import type { Rule } from 'postcss';

/** What an element must be for one part of a selector to match it. */
interface Demand {
	/** Undefined: any. */
	tag: string | undefined;
	classes: readonly string[];
}

const MARK = /\[data-astro-cid-([a-z0-9]+)\]/g;

/** The element that the mark at an offset of a selector is about; undefined when it could be any. */
function demandAt(selector: string, offset: number): Demand | undefined {
	const [plain = ''] = /[\w.-]*$/.exec(selector.slice(0, offset)) ?? [];
	const before = selector.charAt(offset - plain.length - 1);
	if (plain === '' || !(before === '' || ' >+~,('.includes(before))) return undefined;
	const [tag = '', ...classes] = plain.split('.');
	return { tag: tag === '' ? undefined : tag, classes };
}

/**
 * Tells which elements a component's styles can reach; an element that none reaches needs no mark of the component.
 * @param hasWord whether a script may give an element this class
 */
export function scopeReach(rules: readonly Rule[], hasWord: (name: string) => boolean) {
	const demands = new Map<string, (Demand | undefined)[]>();
	for (const { selectors } of rules) {
		for (const selector of selectors) {
			for (const { index, 1: scope = '' } of selector.matchAll(MARK)) {
				demands.set(scope, [...(demands.get(scope) ?? []), demandAt(selector, index)]);
			}
		}
	}
	return (scope: string, tag: string, classes: readonly string[]): boolean =>
		(demands.get(scope) ?? []).some(
			(demand) =>
				demand === undefined ||
				((demand.tag === undefined || demand.tag === tag) &&
					demand.classes.every((name) => classes.includes(name) || hasWord(name))),
		);
}
