import postcss from 'postcss';
import { type RawTextElement, scanHtml } from './scanned-html.ts';

const SCOPE = /data-astro-cid-([a-z0-9]+)/g;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** `a`, `b`, …, `z`, `aa`, `ab`, … */
function letters(index: number): string {
	const rest = index < LETTERS.length ? '' : letters(Math.floor(index / LETTERS.length) - 1);
	return rest + (LETTERS[index % LETTERS.length] ?? '');
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
	root.walkAtRules((rule) => {
		if (rule.nodes?.length === 0) rule.remove();
	});
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
	const merged = `${body.slice(0, first.start)}<style>${css}</style>${body.slice(first.start)}`;
	return merged
		.replaceAll(/ data-astro-cid-([a-z0-9]+)(?=[ >/])/g, (_, scope: string) => {
			const name = names.get(scope);
			return name === undefined ? '' : ` ${name}`;
		})
		.replaceAll(SCOPE, (_, scope: string) => names.get(scope) ?? '');
}

function withoutElements(html: string, elements: readonly RawTextElement[]): string {
	return elements.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), html);
}
