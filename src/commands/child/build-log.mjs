// @ts-check
// This is JavaScript with a default export because Astro loads its logger this way.
import toTerminal from 'astro/logger/node';

/** Astro's own progress messages: one line per route and per picture, and about a dozen on bundles and types. */
const OWN_STEPS = new Set([
	null,
	'SKIP_FORMAT',
	'assets',
	'build',
	'content',
	'types',
	'vite',
	'@astrojs/sitemap',
]);

/** Said each time, because we have Astro forget what it stored. */
const EXPECTED = 'data store cleared (force)';

/**
 * The build log: one line per phase, written by our integrations, plus every warning and error in full.
 * @returns {import('astro').AstroLoggerDestination}
 */
export default function buildLog() {
	const { write } = toTerminal({ level: 'info' });
	return {
		write: (event) => {
			const isOwn = event.level === 'info' && OWN_STEPS.has(event.label);
			if (!isOwn && event.message !== EXPECTED) write(event);
		},
	};
}
