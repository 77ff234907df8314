import type { AstroIntegration } from 'astro';

/**
 * Adds the page with every component (`/styleguide/`) to the development server, and to a build that asks for it. A real
 * build does not even read its files.
 */
export function styleGuide(isBuilt: boolean): AstroIntegration {
	return {
		name: 'style-guide',
		hooks: {
			'astro:config:setup': ({ command, injectRoute }) => {
				if (command === 'dev' || isBuilt)
					injectRoute({
						pattern: '/styleguide',
						entrypoint: new URL('./StyleGuide.astro', import.meta.url),
						prerender: true,
					});
			},
		},
	};
}
