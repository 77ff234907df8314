import postcss, { AtRule, type Container, type Root, type Rule } from 'postcss';
import { canMatch, type PageParts, selectorDemands, type SelectorDemands } from './page-parts.ts';
import { type Demand, demandsOf } from './scope-marks.ts';

const SCOPE = /data-astro-cid-([a-z0-9]+)/g;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** What stays of a style sheet on a page. */
export interface LeanSheet {
	/** The rules, with short scope names. */
	style: string;
	/** The short name of each scope that the rules name: `data-a`. */
	names: ReadonlyMap<string, string>;
	/** What an element of a scope must be for a rule to reach it. */
	demands: ReadonlyMap<string, readonly Demand[]>;
}

/** A style sheet, and what is left of it on the pages so far. */
interface Sheet {
	selectors: ReadonlyMap<string, SelectorDemands>;
	kept: Map<string, LeanSheet>;
}

/** The short name of an index: `a`, `b`, …, `z`, `aa`, `ab`, … */
function letters(index: number): string {
	const rest = index < LETTERS.length ? '' : letters(Math.floor(index / LETTERS.length) - 1);
	return rest + (LETTERS[index % LETTERS.length] ?? '');
}

/** Percentages of an animation are no selectors. */
function isInKeyframes({ parent }: Rule): boolean {
	return parent instanceof AtRule && parent.name.endsWith('keyframes');
}

/** Removes empty at-rules, innermost first. */
function dropEmpty(container: Container): void {
	for (const node of [...(container.nodes ?? [])]) {
		if (node.type !== 'atrule' || node.nodes === undefined) continue;
		dropEmpty(node);
		if (node.nodes.length === 0) node.remove();
	}
}

/** Removes custom properties that nothing reads, and then those that only removed ones read. */
function dropUnread(root: Root, { hasWord }: PageParts): void {
	for (let before = -1, now = 0; before !== now;) {
		before = now;
		const read = new Set([...root.toString().matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
		root.walkDecls(/^--/, (declaration) => {
			if (read.has(declaration.prop) || hasWord(declaration.prop)) return;
			const { parent } = declaration;
			declaration.remove();
			if (parent?.nodes.length === 0) parent.remove();
			now += 1;
		});
	}
}

/** Removes forms of paper that no element asks for. */
function dropUnusedPaper(root: Root): void {
	const wanted = new Set<string>();
	root.walkDecls('page', ({ value }) => void wanted.add(value));
	root.walkAtRules('page', (rule) => {
		if (/^[a-z]/.test(rule.params) && !wanted.has(rule.params)) rule.remove();
	});
}

/**
 * Removes rules that cannot match: those of components that are not on the page, because a script cannot add their scope
 * mark, and those for elements, classes and data attributes that neither the page nor a script has.
 */
function prune(css: string, isLive: (selector: string) => boolean, parts: PageParts): Root {
	const root = postcss.parse(css);
	root.walkRules((rule) => {
		if (isInKeyframes(rule)) return;
		const live = rule.selectors.filter(isLive);
		if (live.length === 0) rule.remove();
		else if (live.length < rule.selectors.length) rule.selectors = live;
	});
	dropUnread(root, parts);
	dropUnusedPaper(root);
	dropEmpty(root);
	return root;
}

function readSheet(css: string): Sheet {
	const selectors = new Map<string, SelectorDemands>();
	postcss.parse(css).walkRules((rule) => {
		if (isInKeyframes(rule)) return;
		for (const selector of rule.selectors) selectors.set(selector, selectorDemands(selector));
	});
	return { selectors, kept: new Map() };
}

function leanSheet(root: Root): LeanSheet {
	const css = root.toString().trim();
	const styled = new Set([...css.matchAll(SCOPE)].map(([, scope]) => scope ?? ''));
	const names = new Map([...styled].map((scope, i) => [scope, `data-${letters(i)}`]));
	const demands = new Map<string, Demand[]>();
	root.walkRules(({ selectors }) => {
		for (const demand of selectors.flatMap(demandsOf))
			demands.set(demand.scope, [...(demands.get(demand.scope) ?? []), demand]);
	});
	return { style: css.replaceAll(SCOPE, (_, scope: string) => names.get(scope) ?? ''), names, demands };
}

/**
 * Leaves of style sheets what pages use. Parsing and printing a sheet takes several milliseconds, and most pages of a site
 * ask for one of a few dozen selections: each is made once.
 * @returns a function of a sheet, the parts of a page, and a name for the words of its scripts
 */
export function openLeanSheets(): (css: string, parts: PageParts, wordsName: string) => LeanSheet {
	const sheets = new Map<string, Sheet>();
	return (css, parts, wordsName) => {
		const sheet = sheets.get(css) ?? readSheet(css);
		sheets.set(css, sheet);
		const live = new Set<string>();
		let key = wordsName;
		for (const [selector, demands] of sheet.selectors) {
			const isLive = canMatch(demands, parts);
			if (isLive) live.add(selector);
			key += isLive ? '1' : '0';
		}
		const kept = sheet.kept.get(key) ?? leanSheet(prune(css, (selector) => live.has(selector), parts));
		sheet.kept.set(key, kept);
		return kept;
	};
}
