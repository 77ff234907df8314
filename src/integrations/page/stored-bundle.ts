import type { AstroPrerenderer } from 'astro';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildMemory } from '../../build-memory.ts';
import { contentStore } from '../../content-store.ts';
import { picturesOfContent, readFacts } from './bundle-facts.ts';
import { openResizedPictures } from './resized-pictures.ts';

/*
 * The bundle that Astro makes of the code, kept for builds that change only content. Bundling takes longer than everything
 * else of such a build. The default prerenderer is private to Astro 7.3; without a stored bundle, Astro builds as usual.
 */

/** The code of an earlier build, ready to render pages of the content in memory. */
export interface StoredBundle {
	/** Puts scripts and styles into the output folder. */
	putClient: (outDir: string) => void;
	/** Makes the pictures that the pages asked for. Before them stands `putClient`. */
	resizePictures: (outDir: string) => Promise<void>;
	prerenderer: AstroPrerenderer;
	/** Lets go of the content and all that was made of it, when the pages are there. The bundle is of no use afterwards. */
	forget: () => void;
}

/**
 * Opens the bundle of the last full build. Undefined when there is none of this edition, or when the content in memory names
 * a picture that it does not know.
 * @param settings where builds keep what they keep, and the base path of the site @param warn is called with what Astro warns of
 */
export async function openStoredBundle(
	{ cacheDir, base }: { cacheDir: string; base: string },
	edition: string,
	warn: (text: string) => void,
): Promise<StoredBundle | undefined> {
	const folder = join(cacheDir, 'bundle');
	const facts = readFacts(folder, edition);
	if (facts === undefined || !existsSync(join(folder, 'server', facts.entry))) return undefined;
	const pictures = new Set(facts.pictures);
	if (!picturesOfContent().every((each) => pictures.has(each))) return undefined;
	const resizePictures = await openResizedPictures(facts.image, base, cacheDir);
	const astro = import.meta.resolve('astro');
	const { createDefaultPrerenderer } = await import(
		/* @vite-ignore */ new URL('core/build/default-prerenderer.js', astro).href
	);
	const destination = {
		write: ({ level, message }: { level: string; message: string }) => {
			if (level === 'warn' || level === 'error') warn(message);
		},
	};
	const prerenderer: AstroPrerenderer = createDefaultPrerenderer({
		internals: {
			prerenderEntryFileName: facts.entry,
			pagesByKeys: new Map(facts.styles.map(([route, styles]) => [route, { styles }])),
			entrySpecifierToBundleMap: new Map(),
		},
		options: { settings: { scripts: [] }, logger: { options: { destination, level: 'warn' } } },
		prerenderOutputDir: pathToFileURL(`${join(folder, 'server')}/`),
	});
	return {
		putClient: (outDir) => cpSync(join(folder, 'client'), outDir, { recursive: true }),
		resizePictures,
		forget: () => {
			contentStore().clear();
			buildMemory().forgetCatalog();
			// Astro keeps the data of all pages.
			Object(Reflect.get(prerenderer, 'app')).routeCache?.clearAll();
		},
		prerenderer,
	};
}
