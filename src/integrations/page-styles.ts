import postcss, { type Container } from 'postcss';
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

/** Rules of components that are not on the page go: a scope that no element carries cannot match, nor can a script add it. */
function prune(css: string, scopes: ReadonlySet<string>): string {
	const root = postcss.parse(css);
	root.walkRules((rule) => {
		const live = rule.selectors.filter((selector) =>
			[...selector.matchAll(SCOPE)].every(([, scope]) => scope !== undefined && scopes.has(scope)),
		);
		if (live.length === 0) rule.remove();
		else if (live.length < rule.selectors.length) rule.selectors = live;
	});
	dropEmpty(root);
	return root.toString().trim();
}

/**
 * One page with one style element: the styles of its own components only, under short scope names. Astro inlines the styles
 * of every component a template *could* show; on a reading page a fifth of the critical bytes is for others.
 */
export function leanStyles(html: string): string {
	const { styles } = scanHtml(html);
	const [first] = styles;
	if (first === undefined) return html;
	const body = withoutElements(html, styles);
	const scopes = new Set([...body.matchAll(SCOPE)].map(([, scope]) => scope ?? ''));
	const css = prune(styles.map(({ text }) => text).join('\n'), scopes);
	const styled = new Set([...css.matchAll(SCOPE)].map(([, scope]) => scope ?? ''));
	const names = new Map([...styled].map((scope, i) => [scope, `data-${letters(i)}`]));
	const short = (_: string, scope: string) => {
		const name = names.get(scope);
		return name === undefined ? '' : ` ${name}`;
	};
	const marked = (part: string) => part.replaceAll(TAG, (tag) => tag.replaceAll(MARK, short));
	const style = css.replaceAll(SCOPE, (_, scope: string) => names.get(scope) ?? '');
	return `${marked(body.slice(0, first.start))}<style>${style}</style>${marked(body.slice(first.start))}`;
}

function withoutElements(html: string, elements: readonly RawTextElement[]): string {
	return elements.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), html);
}
