import { CONTENT_STORE_MODULE, contentStore } from '../../content-store.ts';

const ENTRIES = '\0astro:data-layer-content';

/** Private to Astro 7: the modules that its content layer reads entries and their pictures from. */
export const CONTENT_MODULES = /^\0astro:data-layer-content$|(\/content-assets\.mjs|\0astro:asset-imports)$/;

/** The picture of an entry as Astro imports it. @param path as in `assetImports` @param importer path of the entry's file */
const importOf = (path: string, importer: string) =>
	`${path}?${String(
		new URLSearchParams([
			['astroContentImageFlag', ''],
			['importer', importer],
		]),
	)}`;

/** Code of a module of the content layer: all entries, or all their pictures by import. */
export function contentModuleCode(id: string): string {
	if (id === ENTRIES) return CONTENT_STORE_MODULE;
	const imports = [...contentStore().values()]
		.flatMap((entries) => [...entries.values()])
		.flatMap(({ assetImports = [], filePath = '' }) => assetImports.map((path) => importOf(path, filePath)));
	const names = [...new Set(imports)].map(
		(path, index) => [`picture${index}`, JSON.stringify(path)] as const,
	);
	return [
		...names.map(([name, path]) => `import ${name} from ${path};`),
		`export default new Map([${names.map(([name, path]) => `[${path}, ${name}]`).join(', ')}]);`,
	].join('\n');
}
