// @ts-check
// JavaScript with a default export, because Astro loads its logger so.
import toTerminal from 'astro/logger/node';

/** What Astro tells of its own steps: a line for each route and each picture, and a dozen about bundles and types. */
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

/**
 * The log of a build: a line for each phase, which our integrations write, and every warning and error whole.
 * @returns {import('astro').AstroLoggerDestination}
 */
export default function buildLog() {
	const { write } = toTerminal({ level: 'info' });
	return {
		write: (event) => {
			if (event.level !== 'info' || !OWN_STEPS.has(event.label)) write(event);
		},
	};
}
