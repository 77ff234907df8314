import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BundleFacts, FACTS, picturesOfContent } from './bundle-facts.ts';

type Pages = HookParameters<'astro:build:setup'>['pages'];

/** Where Astro puts the bundle that renders the pages, in the output folder. */
const SERVER = '.prerender';

/** Moves the bundle of a build out of its output folder. The facts come last: without them there is no bundle. */
function save(
	folder: string,
	edition: string,
	{ outDir, image }: Pick<AstroConfig, 'image'> & { outDir: string },
	pages: Pages,
): void {
	const server = join(folder, 'server');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(join(folder, 'client'), { recursive: true });
	renameSync(join(outDir, SERVER), server);
	renameSync(join(outDir, '_astro'), join(folder, 'client/_astro'));
	const entry = readdirSync(server).find((name) => name.startsWith('prerender-entry'));
	if (entry === undefined) throw new Error('the bundle of Astro has no entry');
	const styles = [...pages].map(([route, each]): [string, unknown] => [route, each.styles]);
	const facts: BundleFacts = { edition, entry, styles, pictures: picturesOfContent(), image };
	writeFileSync(join(folder, FACTS), JSON.stringify(facts));
}

/**
 * Stores the bundle of the code instead of making the pages.
 * @param edition of the code and the settings @param saved is called when the bundle is stored. It ends the build
 */
export function bundleSaver(cacheDir: string, edition: string, saved: () => never): AstroIntegration {
	let config: AstroConfig | undefined;
	let routes: Pages = new Map();
	return {
		name: 'bundle-saver',
		hooks: {
			'astro:config:done': (done) => {
				config = done.config;
			},
			'astro:build:setup': ({ pages, target }) => {
				if (target === 'server') routes = pages;
			},
			'astro:build:start': ({ setPrerenderer }) =>
				setPrerenderer((stock) => ({
					...stock,
					name: 'bundle-saver',
					setup: () => {
						if (config === undefined) throw new Error('Astro has no configuration');
						const { image, outDir } = config;
						save(join(cacheDir, 'bundle'), edition, { image, outDir: fileURLToPath(outDir) }, routes);
						return saved();
					},
				})),
		},
	};
}
