import postcss, { AtRule, type Container, type Root } from 'postcss';
import { canMatch, type PageParts, pageParts } from './page-parts.ts';
import { type Demand, demandsOf, meets } from './scope-marks.ts';
import { type RawTextElement, scanHtml } from './scanned-html.ts';
import type { ScriptWords } from './script-words.ts';

const SCOPE = /data-astro-cid-([a-z0-9]+)/g;
/** An opening tag with its attributes, which may include a scope mark. */
const TAG = /<[a-z](?:[^>"]|"[^"]*")*>/gi;
const MARK = / data-astro-cid-([a-z0-9]+)(?=[ >/=])(?:="[^"]*")?/g;
/** Astro's class for an element with spread attributes, next to the scope mark. No style uses it. */
const SPREAD_CLASS = / class="astro-[a-z0-9]{8}"|(?<= class="[^"]*) astro-[a-z0-9]{8}(?=[ "])/g;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The short name of an index: `a`, `b`, …, `z`, `aa`, `ab`, … */
function letters(index: number): string {
	const rest = index < LETTERS.length ? '' : letters(Math.floor(index / LETTERS.length) - 1);
	return rest + (LETTERS[index % LETTERS.length] ?? '');
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

/**
 * Removes rules that cannot match: those of components that are not on the page, because a script cannot add their scope
 * mark, and those for elements, classes and data attributes that neither the page nor a script has.
 */
function prune(css: string, parts: PageParts): Root {
	const root = postcss.parse(css);
	root.walkRules((rule) => {
		if (rule.parent instanceof AtRule && rule.parent.name.endsWith('keyframes')) return;
		const live = rule.selectors.filter((selector) => canMatch(selector, parts));
		if (live.length === 0) rule.remove();
		else if (live.length < rule.selectors.length) rule.selectors = live;
	});
	dropUnread(root, parts);
	dropEmpty(root);
	return root;
}

/**
 * The page with one style element that contains only the styles it uses, with short scope names. Astro inlines the styles of
 * every component that a template *could* show. On an article page that would be a fifth of the critical bytes.
 * @param wordsOf the words in a page's scripts, because a script may add a class. Without it, all classes and properties
 * stay.
 */
export function leanStyles(html: string, wordsOf?: ScriptWords): string {
	const page = scanHtml(html);
	const { styles, tags } = page;
	const [first] = styles;
	if (first === undefined) return html;
	const body = withoutElements(html, styles);
	const parts = pageParts(tags, wordsOf?.(page));
	// Two pictures of one colour bring the same rule.
	const root = prune([...new Set(styles.map(({ text }) => text))].join('\n'), parts);
	const css = root.toString().trim();
	const styled = new Set([...css.matchAll(SCOPE)].map(([, scope]) => scope ?? ''));
	const names = new Map([...styled].map((scope, i) => [scope, `data-${letters(i)}`]));
	const demands: Demand[] = [];
	root.walkRules(({ selectors }) => void demands.push(...selectors.flatMap(demandsOf)));
	const marked = (part: string) =>
		part.replaceAll(TAG, (text) => {
			const [tag] = scanHtml(text).tags;
			return text.replaceAll(SPREAD_CLASS, '').replaceAll(MARK, (_, scope: string) => {
				const isReached = demands.some(
					(demand) => demand.scope === scope && tag !== undefined && meets(tag, demand, parts.hasWord),
				);
				return isReached ? ` ${names.get(scope)}` : '';
			});
		});
	const style = css.replaceAll(SCOPE, (_, scope: string) => names.get(scope) ?? '');
	return `${marked(body.slice(0, first.start))}<style>${style}</style>${marked(body.slice(first.start))}`;
}

function withoutElements(html: string, elements: readonly RawTextElement[]): string {
	return elements.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), html);
}
