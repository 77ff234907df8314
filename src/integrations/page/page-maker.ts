import type { AstroPrerenderer } from 'astro';
import { startBuildMemory } from '../../build-memory.ts';
import type { VisitOrigins } from '../../domain/visit/visit-settings.ts';
import { readScriptWords } from '../html/script-words.ts';
import type { BuiltSite } from './built-site.ts';
import { openPageFinisher } from './finished-page.ts';
import type { KeptSite } from './kept-site.ts';
import { madeFile, madePage } from './made-page.ts';
import type { MadeFile } from './page-manifest.ts';
import { removeUnnamed } from './unnamed-pictures.ts';

export type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

export interface PageMakerOptions {
	base: string;
	/** Origins that leads may be sent to. */
	leadOrigins: readonly string[];
	/** Origins that count visits. */
	visitOrigins: VisitOrigins;
	/** Absolute path. The scripts must be there before the first page. */
	outDir: string;
}

/** Makes the files of the routes, or takes them from the last build. */
export interface PageMaker {
	/** The paths that must be made now. The others are taken from the last build: nothing that they show has changed. */
	pending: (paths: readonly StaticPath[]) => StaticPath[];
	/** Notes a file that is finished and written. */
	note: (file: string, made: Omit<MadeFile, 'key'>) => void;
	/** The finished file of what Astro rendered. */
	finished: (file: string, response: Response) => Promise<Response>;
	/** Puts the files of the last build beside the new ones. Called once, when all are made. @param present files that are there */
	complete: (present?: ReadonlySet<string>) => void;
}

const TEXT = /^(?:text\/|image\/svg|application\/(?:.*[+/])?(?:json|xml|javascript))/;

const trimmed = (path: string) => path.replace(/^\/+|\/+$/g, '');

/** The file of a route in the output folder. `build.format` is `directory`. */
export function outputFile(path: string, type: string): string {
	const plain = trimmed(path);
	if (type !== 'page') return plain;
	if (plain === '404') return '404.html';
	return plain === '' ? 'index.html' : `${plain}/index.html`;
}

/** Opens a build of pages. It comes before the routes are asked for their paths: their keys need those of the last build. */
export function openPageMaker(site: BuiltSite, keptSite: KeptSite, options: PageMakerOptions): PageMaker {
	const { base, leadOrigins, visitOrigins, outDir } = options;
	const keys = new Map<string, string | undefined>();
	let finish: ReturnType<typeof openPageFinisher> | undefined;
	const note = (file: string, made: Omit<MadeFile, 'key'>) =>
		void site.made.set(file, { ...made, key: keys.get(file) });
	startBuildMemory({ knownKeys: keptSite.memo, related: keptSite.related });
	return {
		pending: (paths) => {
			const claims = Map.groupBy(paths, ({ pathname }) => trimmed(pathname));
			return paths.filter(({ pathname, route, cacheKey }) => {
				const file = outputFile(pathname, route.type);
				keys.set(file, cacheKey);
				// Astro reports two routes that claim one path, so it must see both.
				if ((claims.get(trimmed(pathname))?.length ?? 0) > 1) return true;
				const kept = keptSite.find(file, cacheKey);
				if (kept !== undefined) site.kept.set(file, kept);
				return kept === undefined;
			});
		},
		note,
		finished: async (file, response) => {
			const bytes = new Uint8Array(await response.arrayBuffer());
			const isPage = file.endsWith('.html');
			const isText = isPage || TEXT.test(response.headers.get('content-type') ?? '');
			const text = isText ? new TextDecoder().decode(bytes) : undefined;
			if (!isPage || text === undefined) {
				note(file, structuredClone(madeFile(bytes, text)));
				return new Response(bytes, response);
			}
			finish ??= openPageFinisher(await readScriptWords(outDir), leadOrigins, base, visitOrigins);
			const page = madePage(finish, file, text);
			// A part of a string keeps the whole string in memory, and that is the page. A copy does not.
			note(file, structuredClone(page.made));
			return new Response(page.bytes, response);
		},
		complete: (present) => {
			keptSite.restore(site, outDir, present);
			const files = [...site.made.values(), ...site.kept.values()];
			removeUnnamed(outDir, new Set(files.flatMap(({ assets }) => assets)));
		},
	};
}
