import type { AstroIntegration } from 'astro';

/** Logs the phases of a build that no other integration logs. */
export function buildProgress(): AstroIntegration {
	return {
		name: 'pages',
		hooks: {
			'astro:config:setup': ({ command, logger }) => {
				if (command === 'build') logger.info('reading the content and making the pages …');
			},
			'astro:build:generated': ({ logger }) => logger.info('resizing the pictures …'),
			'astro:build:done': ({ pages, logger }) => logger.info(`${pages.length} pages and their pictures`),
		},
	};
}
