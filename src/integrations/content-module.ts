import type { AstroIntegration } from 'astro';
import { CONTENT_STORE_MODULE } from '../content-store.ts';

/** Private to Astro 7: the module that its content layer reads in a build, as its own plugin names it. */
const MODULE = /^\0astro:data-layer-content$/;

/** Lets a build read the content from memory instead of a module with all of it. */
export function contentModule(): AstroIntegration {
	return {
		name: 'content-module',
		hooks: {
			'astro:config:setup': ({ command, updateConfig }) => {
				if (command !== 'build') return;
				const plugin = {
					name: 'content-module',
					transform: { filter: { id: MODULE }, handler: () => CONTENT_STORE_MODULE },
				};
				updateConfig({ vite: { plugins: [plugin] } });
			},
		},
	};
}
