import type { AstroPrerenderer } from 'astro';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { picturesOfContent, readFacts, requestOf } from './bundle-facts.ts';

/*
 * The bundle that Astro makes of the code, kept for builds that change only content. Bundling takes longer than everything
 * else of such a build. The default prerenderer is private to Astro 7.3; without a stored bundle, Astro builds as usual.
 */

/** A stored bundle was asked for something that only a full build has. */
export class NotInBundleError extends Error {}

/** The code of an earlier build, ready to render pages of the content in memory. */
export interface StoredBundle {
	/** Puts scripts and styles into the output folder. */
	putClient: (outDir: string) => void;
	prerenderer: AstroPrerenderer;
}

/**
 * Opens the bundle of the last full build. Undefined when there is none of this edition, or when the content in memory names
 * a picture that it does not know.
 * @param warn is called with what Astro warns of
 */
export async function openStoredBundle(
	cacheDir: string,
	edition: string,
	warn: (text: string) => void,
): Promise<StoredBundle | undefined> {
	const folder = join(cacheDir, 'bundle');
	const facts = readFacts(folder, edition);
	if (facts === undefined || !existsSync(join(folder, 'server', facts.entry))) return undefined;
	const pictures = new Set(facts.pictures);
	if (!picturesOfContent().every((each) => pictures.has(each))) return undefined;
	const addresses = new Map(facts.addresses);
	globalThis.astroAsset = {
		addStaticImage: (options, properties) => {
			const address = addresses.get(requestOf(options, properties));
			if (address === undefined) throw new NotInBundleError('a picture in a new size');
			return address;
		},
	};
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
		prerenderer,
	};
}
