import type { AstroConfig } from 'astro';
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/*
 * The pictures that pages of a stored bundle ask for, in their sizes. Astro's own build makes them in the same way; its modules
 * are private to Astro 7.3.
 */

/** A stored bundle was asked for something that only Astro's own build has. */
export class NotInBundleError extends Error {}

const folderUrl = (folder: string) => pathToFileURL(`${folder}/`);
const silent = () => {};
const LOG = { debug: silent, info: silent, warn: silent, error: silent };

/**
 * Lets pages ask for pictures in new sizes.
 * @param image how Astro resizes pictures @param base base path of the site @param cacheDir where resized pictures are kept
 * @returns makes the pictures, in an output folder that holds the originals. It throws Astro's errors
 */
export async function openResizedPictures(
	image: AstroConfig['image'],
	base: string,
	cacheDir: string,
): Promise<(outDir: string) => Promise<void>> {
	const inAstro = (path: string) =>
		import(/* @vite-ignore */ new URL(path, import.meta.resolve('astro')).href);
	const { hashTransform, propsToFilename } = await inAstro('assets/utils/hash.js');
	const folder = base.replace(/\/$/, '');
	const asked: NonNullable<typeof globalThis.astroAsset.staticImages> = new Map();
	globalThis.astroAsset = {
		referencedImages: new Set(),
		staticImages: asked,
		addStaticImage: (options, properties, originalSrcPath) => {
			const { src } = options;
			if (typeof src !== 'object' || !('src' in src))
				throw new NotInBundleError('a picture that is not imported');
			const original = src.src.slice(folder.length);
			const hash: string = hashTransform(options, image.service.entrypoint, properties);
			const own = asked.get(original) ?? { originalSrcPath, transforms: new Map() };
			asked.set(original, own);
			const finalPath: string = propsToFilename(original, options, hash);
			if (!own.transforms.has(hash)) own.transforms.set(hash, { finalPath, transform: options });
			return encodeURI(`${folder}${finalPath}`);
		},
	};
	return async (outDir) => {
		if (asked.size === 0) return;
		// Most builds ask for no new picture, and need no encoder.
		const { encodeSteadily } = await import('./picture-threads.ts');
		encodeSteadily();
		const { generateImagesForPath } = await inAstro('assets/build/generate.js');
		const kept = join(cacheDir, 'astro/assets');
		mkdirSync(kept, { recursive: true });
		const environment = {
			...{ logger: LOG, isSSR: false, count: { total: asked.size, current: 1 }, useCache: true },
			...{ assetsCacheDir: folderUrl(kept), imageConfig: image, assetsFolder: '_astro' },
			...{ serverRoot: folderUrl(outDir), clientRoot: folderUrl(outDir) },
		};
		const queue = asked.entries();
		const work = async () => {
			for (const [path, transforms] of queue) await generateImagesForPath(path, transforms, environment);
		};
		await Promise.all(Array.from({ length: availableParallelism() }, work));
	};
}
