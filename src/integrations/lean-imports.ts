import type { AstroIntegration } from 'astro';

/** Vite's module that preloads styles and modules for a dynamic import. */
const HELPER = /^\0vite\/preload-helper\.js$/;

/**
 * Modules that go into the script of every page: it is loaded anyway, and a file of their own would be one more request. The
 * parts of a group are those that other scripts use too; Rolldown would give each its own file.
 */
const EVERY_PAGE =
	/Base\.astro\?|\/client\/page\/every-page\.|preload-helper|\/clock-day\.|\/client\/site\/wechat\./;
const OFFER_PAGE = /OfferScript\.astro\?|\/client\/page\/offer-page\./;

/**
 * Saves bytes and requests of scripts. It removes Vite's preload helper from dynamic imports: our modules have no style
 * sheets. The helper would cost 0.7 kB of script on every page, and its lists of files 0.3 kB; without it, only the first tap
 * is slightly slower. And it keeps the scripts that most pages start with in one file each.
 */
export function leanImports(): AstroIntegration {
	return {
		name: 'lean-imports',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				const plugin = {
					name: 'lean-imports',
					applyToEnvironment: ({ name }: { name: string }) => name === 'client',
					configEnvironment: (name: string) =>
						name === 'client' ? { build: { modulePreload: false as const } } : undefined,
					outputOptions: (options: object) => ({
						...options,
						codeSplitting: {
							groups: [
								{ name: 'every-page', priority: 2, test: EVERY_PAGE },
								{ name: 'offer-page', priority: 1, test: OFFER_PAGE },
							],
						},
					}),
					transform: {
						filter: { id: HELPER },
						handler: () => 'export const __vitePreload = (load) => load();',
					},
				};
				updateConfig({ vite: { plugins: [plugin] } });
			},
		},
	};
}
