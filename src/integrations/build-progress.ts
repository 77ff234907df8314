import type { AstroIntegration } from 'astro';

/** Logs the phases of a build that no other integration logs. */
export function buildProgress(): AstroIntegration {
	return {
		name: 'pages',
		hooks: {
			'astro:config:setup': ({ command, logger }) => {
				if (command === 'build') logger.info('正在读内容、生成网页 …');
			},
			'astro:build:generated': ({ logger }) => logger.info('正在缩放图片 …'),
			'astro:build:done': ({ pages, logger }) => logger.info(`${pages.length} 个网页和它们的图片已生成`),
		},
	};
}
