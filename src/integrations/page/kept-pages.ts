import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { fileURLToPath } from 'node:url';
import { openPageFinisher } from './finished-page.ts';
import { readScriptWords } from '../html/script-words.ts';
import type { BuiltSite } from './built-site.ts';
import { type KeptSite, openKeptSite } from './kept-site.ts';
import { digestOf, type MadeFile } from './page-manifest.ts';
import { removeUnnamed } from './unnamed-pictures.ts';

export interface KeptPagesOptions {
	/** Folder for what builds keep. */
	cacheDir: string;
	/** Of the code and the settings, asked for when a build starts. Another edition keeps nothing. */
	edition: () => string;
	base: string;
	/** Origins that leads may be sent to. */
	leadOrigins: readonly string[];
}

const ASSET = /_astro\/[\w.~-]+/g;
const TEXT = /^(?:text\/|image\/svg|application\/(?:.*[+/])?(?:json|xml|javascript))/;

const trimmed = (path: string) => path.replace(/^\/+|\/+$/g, '');

/** The file of a route in the output folder. `build.format` is `directory`. */
export function outputFile(path: string, type: string): string {
	const plain = trimmed(path);
	if (type !== 'page') return plain;
	if (plain === '404') return '404.html';
	return plain === '' ? 'index.html' : `${plain}/index.html`;
}

/** A finished file. @param text undefined for pictures and other files that are no text */
function madeFile(bytes: Uint8Array, text: string | undefined, key: string | undefined): MadeFile {
	return { key, hash: digestOf(bytes), assets: [...new Set(text?.match(ASSET) ?? [])], facts: undefined };
}

/**
 * Makes the pages: those whose key is that of the last build are taken from it, and the others go from Astro's renderer
 * through the finisher and are written once. The key is `cacheKey` of `getStaticPaths`; a page without one is always made.
 */
export function keptPages(site: BuiltSite, options: KeptPagesOptions): AstroIntegration {
	const { cacheDir, edition, base, leadOrigins } = options;
	const keys = new Map<string, string | undefined>();
	let outDir = '';
	let keptSite: KeptSite | undefined;
	let finish: ReturnType<typeof openPageFinisher> | undefined;

	/** The finished file of a response. */
	async function finished(file: string, response: Response): Promise<Response> {
		const bytes = new Uint8Array(await response.arrayBuffer());
		const isPage = file.endsWith('.html');
		const isText = isPage || TEXT.test(response.headers.get('content-type') ?? '');
		const text = isText ? new TextDecoder().decode(bytes) : undefined;
		const key = keys.get(file);
		if (!isPage || text === undefined) {
			site.made.set(file, madeFile(bytes, text, key));
			return new Response(bytes, response);
		}
		finish ??= openPageFinisher(await readScriptWords(outDir), leadOrigins, base);
		const { html, facts } = finish(file, text);
		site.made.set(file, { ...madeFile(new TextEncoder().encode(html), html, key), facts });
		return new Response(html, response);
	}

	const prerenderer = (stock: AstroPrerenderer): AstroPrerenderer => ({
		name: 'kept-pages',
		setup: async () => stock.setup?.(),
		teardown: async () => stock.teardown?.(),
		getStaticPaths: async () => {
			const paths = await stock.getStaticPaths();
			const claims = Map.groupBy(paths, ({ pathname }) => trimmed(pathname));
			return paths.filter(({ pathname, route, cacheKey }) => {
				const file = outputFile(pathname, route.type);
				keys.set(file, cacheKey);
				// Astro reports two routes that claim one path, so it must see both.
				if ((claims.get(trimmed(pathname))?.length ?? 0) > 1) return true;
				const kept = keptSite?.find(file, cacheKey);
				if (kept !== undefined) site.kept.set(file, kept);
				return kept === undefined;
			});
		},
		render: async (request, renderOptions) => {
			const answer = await stock.render(request, renderOptions);
			const response = answer instanceof Response ? answer : answer.response;
			if (response.status !== 200 && response.status !== 404) return response;
			const path = decodeURI(new URL(request.url).pathname).slice(base.replace(/\/$/, '').length);
			return finished(outputFile(path, renderOptions.routeData.type), response);
		},
	});

	return {
		name: 'kept-pages',
		hooks: {
			'astro:config:done': ({ config }) => {
				outDir = fileURLToPath(config.outDir);
			},
			'astro:build:start': ({ setPrerenderer }) => {
				keptSite = openKeptSite(cacheDir, edition());
				setPrerenderer(prerenderer);
			},
			'astro:build:generated': ({ logger }) => {
				keptSite?.restore(site.kept, outDir);
				const files = [...site.made.values(), ...site.kept.values()];
				removeUnnamed(outDir, new Set(files.flatMap(({ assets }) => assets)));
				logger.info(`${site.made.size} files made, ${site.kept.size} kept of the last build`);
			},
		},
	};
}

/** Keeps what this build made for the next one. The last step, so that nothing of a refused build is kept. */
export function keepPages(site: BuiltSite, { cacheDir, edition }: KeptPagesOptions): AstroIntegration {
	return {
		name: 'keep-pages',
		hooks: {
			'astro:build:done': ({ dir }) => openKeptSite(cacheDir, edition()).save(site, fileURLToPath(dir)),
		},
	};
}
