import type { AstroIntegration } from 'astro';

/**
 * The oldest browsers in which everything works: Chrome and Safari from the first that know `@layer`, without which a page has
 * little style, and a Firefox of the same year. What is older gets a page that can be read and numbers that can be called.
 */
export const BROWSER_FLOOR = {
	chrome: '99',
	edge: '99',
	firefox: '104',
	safari: '15.4',
	ios: '15.4',
} as const;

/**
 * Compilers take class fields for new in Safari 16, for one fault before it (WebKit bug 236843: a field's first value must not
 * name a variable, which the tests forbid), and would write each into a `WeakMap`: more bytes and two more requests on every page.
 */
const FIRST_WITH_FIELDS = { safari: '16', ios: '16' } as const;

/** Has scripts and styles written out in the syntax of the oldest browsers. What they lack besides syntax is for the tests to find. */
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
