import type { AstroIntegration } from 'astro';

/**
 * The oldest supported browsers: the first Chrome and Safari with `@layer`, and a Firefox of the same year. Without `@layer`
 * a page has little style. Older browsers still show readable text and working phone links.
 */
export const BROWSER_FLOOR = {
	chrome: '99',
	edge: '99',
	firefox: '104',
	safari: '15.4',
	ios: '15.4',
} as const;

/**
 * Class fields work in Safari before 16, except for one bug (WebKit bug 236843): the initial value of a field must not name
 * a variable. The tests forbid this. Compilers would replace each field by a `WeakMap`, which costs bytes and two more
 * requests on every page.
 */
const FIRST_WITH_FIELDS = { safari: '16', ios: '16' } as const;

/**
 * Compiles scripts and styles to the syntax of the oldest browsers. The tests look for missing features other than syntax.
 */
export function browserFloor(): AstroIntegration {
	const named = (versions: object) => Object.entries(versions).map(([name, version]) => `${name}${version}`);
	return {
		name: 'browser-floor',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				const target = named({ ...BROWSER_FLOOR, ...FIRST_WITH_FIELDS });
				updateConfig({ vite: { build: { target, cssTarget: named(BROWSER_FLOOR) } } });
			},
		},
	};
}
