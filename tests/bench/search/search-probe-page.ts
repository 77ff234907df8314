import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Bundler {
	build(options: Record<string, unknown>): Promise<unknown>;
}

/** What a search of texts is made of. */
const TEXT_SEARCH = [
	'src/client/search/search-thread.ts',
	'src/domain/search/meaning/search-request.ts',
	'src/domain/search/search-excerpt.ts',
	'src/domain/search/search-query.ts',
];

/** The bundler that comes with Astro. It is not a direct dependency. */
async function bundler(): Promise<Bundler> {
	const astro = createRequire(import.meta.url).resolve('astro/package.json');
	const entry = createRequire(astro).resolve('vite/package.json');
	const { exports }: { exports: { '.': string } } = createRequire(import.meta.url)(entry);
	return import(pathToFileURL(join(entry, '..', exports['.'])).href);
}

/** Writes an empty page that runs a search. Its language matters, because Pagefind uses it to segment queries. */
export async function writeBarePage(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	await writeFile(
		join(folder, 'index.html'),
		'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,"></head></html>',
	);
}

/** Bundles the portal's own search, as visitors get it, into `search.js` of a folder. @param modules all they export can be called */
export async function bundleSearch(folder: string, modules: readonly string[] = TEXT_SEARCH): Promise<void> {
	const { build } = await bundler();
	const code = modules.map((file) => `export * from ${JSON.stringify(resolve(file))};`).join('\n');
	const name = 'bench-search';
	await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		plugins: [
			{
				name,
				resolveId: (id: string) => (id === name ? id : undefined),
				load: (id: string) => (id === name ? code : undefined),
			},
		],
		build: {
			outDir: folder,
			emptyOutDir: false,
			modulePreload: false,
			rollupOptions: {
				input: { search: name },
				preserveEntrySignatures: 'strict',
				output: { entryFileNames: '[name].js' },
			},
		},
	});
}
