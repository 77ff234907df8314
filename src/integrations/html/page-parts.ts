import type { ScannedTag } from './scanned-html.ts';
import { type Demand, demandsOf, meets } from './scope-marks.ts';
import { type SelectorNeeds, selectorNeeds } from './selector-needs.ts';

/** Tags, classes and data attributes that a page has or a script may add. */
export interface PageParts {
	/** The elements with a scope mark, by scope. */
	scoped: ReadonlyMap<string, readonly ScannedTag[]>;
	hasTag(name: string): boolean;
	hasClass(name: string): boolean;
	hasData(name: string): boolean;
	/** Whether a word occurs in the scripts. */
	hasWord(name: string): boolean;
}

const SCOPE = 'data-astro-cid-';

/** The dataset key of an attribute: `leadProblem` for `data-lead-problem`. */
function keyOf(name: string): string {
	return name.replace('data-', '').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** @param words every word in the page's scripts; a script may add anything it names. Undefined: anything may be added. */
export function pageParts(tags: readonly ScannedTag[], words: ReadonlySet<string> | undefined): PageParts {
	const elements = new Set<string>();
	const attributes = new Set<string>();
	const classLists = new Set<string>();
	const scoped = new Map<string, ScannedTag[]>();
	for (const tag of tags) {
		elements.add(tag.name);
		for (const name in tag.attributes) {
			attributes.add(name);
			if (name === 'class') classLists.add(tag.attributes[name] ?? '');
			if (!name.startsWith(SCOPE)) continue;
			const scope = name.slice(SCOPE.length);
			const own = scoped.get(scope);
			if (own === undefined) scoped.set(scope, [tag]);
			else own.push(tag);
		}
	}
	const classes = new Set([...classLists].flatMap((list) => list.split(/\s+/)));
	const hasWord = (name: string) => words === undefined || words.has(name);
	return {
		scoped,
		hasTag: (name) => elements.has(name.toLowerCase()) || hasWord(name),
		hasClass: (name) => classes.has(name) || hasWord(name),
		hasData: (name) => attributes.has(name) || hasWord(name) || hasWord(keyOf(name)),
		hasWord,
	};
}

/** What a selector asks of a page, and of the elements of its scopes. */
export interface SelectorDemands extends SelectorNeeds {
	demands: readonly Demand[];
}

export function selectorDemands(selector: string): SelectorDemands {
	return { ...selectorNeeds(selector), demands: demandsOf(selector) };
}

/**
 * Whether a selector could match on a page. A script may add elements and classes, but never the scope mark of a component.
 */
export function canMatch({ tags, classes, data, demands }: SelectorDemands, parts: PageParts): boolean {
	return (
		tags.every(parts.hasTag) &&
		classes.every(parts.hasClass) &&
		data.every(parts.hasData) &&
		demands.every(
			(demand) => parts.scoped.get(demand.scope)?.some((tag) => meets(tag, demand, parts.hasWord)) ?? false,
		)
	);
}
