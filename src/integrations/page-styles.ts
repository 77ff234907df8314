import postcss, { AtRule, type Container, type Root, type Rule } from 'postcss';
import { scopeReach } from './scope-marks.ts';
import { type RawTextElement, scanHtml } from './scanned-html.ts';

const SCOPE = /data-astro-cid-([a-z0-9]+)/g;
/** An opening tag with its attributes, and the mark of a scope in it. */
const TAG = /<[a-z](?:[^>"]|"[^"]*")*>/gi;
const MARK = / data-astro-cid-([a-z0-9]+)(?=[ >/=])(?:="[^"]*")?/g;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** `a`, `b`, …, `z`, `aa`, `ab`, … */
function letters(index: number): string {
	const rest = index < LETTERS.length ? '' : letters(Math.floor(index / LETTERS.length) - 1);
	return rest + (LETTERS[index % LETTERS.length] ?? '');
}

/** Removes at-rules without content, innermost first. */
function dropEmpty(container: Container): void {
	for (const node of [...(container.nodes ?? [])]) {
		if (node.type !== 'atrule' || node.nodes === undefined) continue;
		dropEmpty(node);
		if (node.nodes.length === 0) node.remove();
	}
}

/** What a page, or a script on it, can have. */
interface Present {
	scopes: ReadonlySet<string>;
	hasClass(name: string): boolean;
	hasWord(name: string): boolean;
}

/** Classes that an element must carry for a selector to match; what stands in brackets may be a choice or a denial. */
function classesOf(selector: string): string[] {
	let plain = selector.replaceAll(/\[[^\]]*\]/g, '');
	for (let before = ''; before !== plain;) [before, plain] = [plain, plain.replaceAll(/\([^()]*\)/g, '')];
	return [...plain.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].map(([, name]) => name ?? '');
}

/** Custom properties that nothing reads any more go, and then those that only these have read. */
function dropUnread(root: Root, { hasWord }: Present): void {
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
 * Rules of components that are not on the page go: a scope that no element carries cannot match, nor can a script add it. So do
 * rules for classes that neither the page nor a script has.
 */
function prune(css: string, present: Present): Root {
	const root = postcss.parse(css);
	root.walkRules((rule) => {
		if (rule.parent instanceof AtRule && rule.parent.name.endsWith('keyframes')) return;
		const live = rule.selectors.filter(
			(selector) =>
				[...selector.matchAll(SCOPE)].every(([, scope]) => present.scopes.has(scope ?? '')) &&
				classesOf(selector).every(present.hasClass),
		);
		if (live.length === 0) rule.remove();
		else if (live.length < rule.selectors.length) rule.selectors = live;
	});
	dropUnread(root, present);
	dropEmpty(root);
	return root;
}

/**
 * One page with one style element: the styles of its own components only, under short scope names. Astro inlines the styles
 * of every component a template *could* show; on a reading page a fifth of the critical bytes is for others.
 * @param scriptWords every word in the site's scripts, for a script may add a class; without it, classes and properties stay
 */
export function leanStyles(html: string, scriptWords?: ReadonlySet<string>): string {
	const { styles, tags } = scanHtml(html);
	const [first] = styles;
	if (first === undefined) return html;
	const body = withoutElements(html, styles);
	const scopes = new Set([...body.matchAll(SCOPE)].map(([, scope]) => scope ?? ''));
	const classes = new Set(tags.flatMap(({ attributes }) => (attributes['class'] ?? '').split(/\s+/)));
	const hasWord = (name: string) => scriptWords === undefined || scriptWords.has(name);
	const root = prune(styles.map(({ text }) => text).join('\n'), {
		scopes,
		hasWord,
		hasClass: (name) => classes.has(name) || hasWord(name),
	});
	const css = root.toString().trim();
	const styled = new Set([...css.matchAll(SCOPE)].map(([, scope]) => scope ?? ''));
	const names = new Map([...styled].map((scope, i) => [scope, `data-${letters(i)}`]));
	const rules: Rule[] = [];
	root.walkRules((rule) => void rules.push(rule));
	const isReached = scopeReach(rules, hasWord);
	const marked = (part: string) =>
		part.replaceAll(TAG, (tag) => {
			const [, name = ''] = /^<([a-z][\w-]*)/i.exec(tag) ?? [];
			const own = (/\sclass="([^"]*)"/.exec(tag)?.[1] ?? '').split(/\s+/);
			return tag.replaceAll(MARK, (_, scope: string) =>
				isReached(scope, name, own) ? ` ${names.get(scope)}` : '',
			);
		});
	const style = css.replaceAll(SCOPE, (_, scope: string) => names.get(scope) ?? '');
	return `${marked(body.slice(0, first.start))}<style>${style}</style>${marked(body.slice(first.start))}`;
}

function withoutElements(html: string, elements: readonly RawTextElement[]): string {
	return elements.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), html);
}
