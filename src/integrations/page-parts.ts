import type { ScannedTag } from './scanned-html.ts';
import { demandsOf, meets } from './scope-marks.ts';
import { selectorNeeds } from './selector-needs.ts';

/** Tags, classes and data attributes that a page has or a script may add. */
export interface PageParts {
	tags: readonly ScannedTag[];
	hasTag(name: string): boolean;
	hasClass(name: string): boolean;
	hasData(name: string): boolean;
	/** Whether a word occurs in the scripts. */
	hasWord(name: string): boolean;
}

/** The dataset key of an attribute: `leadProblem` for `data-lead-problem`. */
function keyOf(name: string): string {
	return name.replace('data-', '').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** @param words every word in the page's scripts; a script may add anything it names. Undefined: anything may be added. */
export function pageParts(tags: readonly ScannedTag[], words: ReadonlySet<string> | undefined): PageParts {
	const classes = new Set(tags.flatMap(({ attributes }) => (attributes['class'] ?? '').split(/\s+/)));
	const attributes = new Set(tags.flatMap((tag) => Object.keys(tag.attributes)));
	const elements = new Set(tags.map(({ name }) => name));
	const hasWord = (name: string) => words === undefined || words.has(name);
	return {
		tags,
		hasTag: (name) => elements.has(name.toLowerCase()) || hasWord(name),
		hasClass: (name) => classes.has(name) || hasWord(name),
		hasData: (name) => attributes.has(name) || hasWord(name) || hasWord(keyOf(name)),
		hasWord,
	};
}

/**
 * Whether a selector could match on a page. A script may add elements and classes, but never the scope mark of a component.
 */
export function canMatch(selector: string, parts: PageParts): boolean {
	const { tags, classes, data } = selectorNeeds(selector);
	return (
		tags.every(parts.hasTag) &&
		classes.every(parts.hasClass) &&
		data.every(parts.hasData) &&
		demandsOf(selector).every((demand) => parts.tags.some((tag) => meets(tag, demand, parts.hasWord)))
	);
}
