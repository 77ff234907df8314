import { basename, dirname, join } from 'node:path/posix';
import { folderCircles } from './folder-circles.ts';
import { type Import, readSource, type SourceFile } from './source-file.ts';

interface Rule {
	/** Layers whose files it may import. Its own layer must be listed too. */
	layers: readonly string[];
	/** Packages it may import: a name, a scheme such as `node:`, or `*` for all except Astro's virtual modules. */
	packages: readonly string[];
}

/** What components work out themselves. */
const OF_COMPONENTS = ['src/domain/urls.ts', 'src/domain/phrases.ts'];

/** The import table of docs/architecture.md. A layer is a folder of src/, or a file directly in src/. */
export const RULES: Readonly<Record<string, Rule>> = {
	domain: { layers: ['domain'], packages: ['astro/zod'] },
	view: { layers: ['view', 'domain'], packages: ['gcoord', 'ical-generator', 'pinyin-pro'] },
	media: {
		layers: ['media', 'domain'],
		packages: ['@resvg/resvg-js', 'fontkitten', 'node:', 'qrcode', 'sharp'],
	},
	markdown: { layers: ['markdown', 'domain'], packages: ['*'] },
	reader: {
		layers: [
			'reader',
			'markdown',
			'media',
			'domain',
			'code-edition.ts',
			'content-store.ts',
			'progress-line.ts',
			'whole-file.ts',
			'work-thread.ts',
		],
		packages: ['*'],
	},
	components: { layers: ['components', 'view', 'styles'], packages: ['astro:assets'] },
	layouts: { layers: ['components', 'view', 'styles'], packages: ['astro:assets'] },
	pages: {
		layers: ['catalog.ts', 'page-key.ts', 'view', 'media', 'domain', 'components', 'layouts'],
		packages: ['@astrojs/rss', 'astro:assets'],
	},
	styleguide: {
		layers: ['styleguide', 'catalog.ts', 'view', 'media', 'domain', 'components', 'layouts', 'styles'],
		packages: ['astro/zod'],
	},
	client: { layers: ['client', 'styles'], packages: ['photoswipe', 'photoswipe/style.css?inline', 'qrcode'] },
	integrations: {
		layers: [
			'integrations',
			'domain',
			'build-memory.ts',
			'build-settings.ts',
			'code-edition.ts',
			'content-store.ts',
			'progress-line.ts',
			'whole-file.ts',
			'work-thread.ts',
		],
		packages: ['*'],
	},
	commands: {
		layers: [
			'commands',
			'integrations',
			'markdown',
			'reader',
			'view',
			'domain',
			'build-settings.ts',
			'progress-line.ts',
			'whole-file.ts',
		],
		packages: ['*'],
	},
	receiver: {
		layers: ['receiver', 'domain'],
		packages: ['astro/zod', 'node:', 'fastify', 'nodemailer', 'yaml'],
	},
	'catalog.ts': {
		layers: ['domain', 'build-memory.ts', 'build-settings.ts', 'catalog-entry.ts', 'history'],
		packages: ['astro/zod', 'astro:content', 'node:'],
	},
	history: { layers: ['history', 'domain', 'whole-file.ts'], packages: ['node:', 'yaml'] },
	'content.config.ts': {
		layers: ['domain', 'reader', 'build-settings.ts'],
		packages: ['astro:content', 'astro/loaders', 'node:', 'yaml'],
	},
	'catalog-entry.ts': { layers: ['domain', 'content-store.ts'], packages: ['node:'] },
	'build-settings.ts': { layers: ['domain'], packages: ['astro/zod', 'node:', 'yaml'] },
	'content-store.ts': { layers: [], packages: [] },
	'code-edition.ts': { layers: [], packages: ['node:'] },
	'progress-line.ts': { layers: [], packages: [] },
	'whole-file.ts': { layers: [], packages: ['node:'] },
	'work-thread.ts': { layers: [], packages: ['node:'] },
	'page-key.ts': { layers: ['build-memory.ts'], packages: ['node:'] },
	'build-memory.ts': { layers: ['domain'], packages: [] },
	'env.d.ts': { layers: [], packages: [] },
	styles: { layers: [], packages: [] },
};

const MODULE_LINES = 150;
const COMPONENT_LINES = 80;
const FRONT_MATTER_LINES = 40;
const FOLDER_FILES = 25;
const NAMELESS = /^(utils?|helpers?|common|types?|misc|shared)$/;

function layerOf(path: string): string {
	return path.split('/')[1] ?? '';
}

function mayImportPackage({ packages }: Rule, { specifier, isType }: Import): boolean {
	const isVirtual = specifier.startsWith('astro:');
	return (
		(isType && !isVirtual) ||
		packages.some(
			(each) =>
				each === specifier ||
				(each.endsWith(':') && specifier.startsWith(each)) ||
				(each === '*' && !isVirtual),
		)
	);
}

/** Whether the table allows an import of another file in src/. */
function mayImportFile(from: SourceFile, to: SourceFile | undefined, path: string, isType: boolean): boolean {
	const [layer, target] = [layerOf(from.path), layerOf(path)];
	const isShared = target === 'domain' || target === 'view';
	if (layer === 'client' && isShared) return isType || to?.isForBrowser === true;
	if ((layer === 'components' || layer === 'layouts') && target === 'domain')
		return OF_COMPONENTS.includes(path) || isType;
	return RULES[layer]?.layers.includes(target) ?? false;
}

function importProblems(file: SourceFile, files: ReadonlyMap<string, SourceFile>): string[] {
	const rule = RULES[layerOf(file.path)];
	if (rule === undefined) return [`${file.path} is in no layer of docs/architecture.md`];
	const check = (each: Import, isAllowed: (path: string) => boolean): string[] => {
		const { specifier, isType } = each;
		if (!specifier.startsWith('.'))
			return mayImportPackage(rule, each) ? [] : [`${file.path} may not import ${specifier}`];
		const path = join(dirname(file.path), specifier);
		const problems = /\.(ts|astro|css|css\?inline|jpg)$/.test(specifier)
			? []
			: [`${file.path} imports ${specifier} without its file extension`];
		if (!isAllowed(path)) problems.push(`${file.path} may not import ${path}`);
		if (file.isForBrowser && !isType && files.get(path)?.isForBrowser !== true)
			problems.push(`${file.path} is marked † browser but brings ${path} along`);
		return problems;
	};
	return [
		...file.imports.flatMap((each) =>
			check(each, (path) => mayImportFile(file, files.get(path), path, each.isType)),
		),
		...file.scriptImports.flatMap((each) => check(each, (path) => layerOf(path) === 'client')),
		...file.imports
			.filter(({ specifier, isType }) => file.isForBrowser && !isType && !specifier.startsWith('.'))
			.map(({ specifier }) => `${file.path} is marked † browser but brings ${specifier} along`),
	];
}

function shapeProblems(file: SourceFile): string[] {
	const { path, lines, frontMatterLines, hasDefaultExport, looseTypes } = file;
	const limit = path.endsWith('.astro')
		? path.startsWith('src/pages/')
			? Infinity
			: COMPONENT_LINES
		: MODULE_LINES;
	const name = basename(path).replace(/\..*$/, '');
	return [
		...(lines > limit && !path.endsWith('.css') ? [`${path} has ${lines} lines, ${limit} are allowed`] : []),
		...(path.startsWith('src/pages/') && frontMatterLines > FRONT_MATTER_LINES
			? [`${path} has ${frontMatterLines} lines of front matter, ${FRONT_MATTER_LINES} are allowed`]
			: []),
		...(NAMELESS.test(name) ? [`${path}: a file is named after the thing it knows`] : []),
		...(hasDefaultExport ? [`${path} has a default export`] : []),
		...looseTypes.map((each) => `${path} gives up a type: ${each}`),
	];
}

/** A custom element must be defined in the file with its name: `<site-search>` in `site-search.ts`. */
function elementProblems({ path, elements }: SourceFile): string[] {
	return elements
		.filter((element) => basename(path) !== `${element}.ts`)
		.map((element) => `${path} defines <${element}>: the file takes the name of its element`);
}

/** Folders with too many files for a quick overview. @param paths of files, relative to the project */
export function fullFolders(paths: Iterable<string>): string[] {
	const files = Map.groupBy(paths, (path) => dirname(path));
	return [...files]
		.filter(([, own]) => own.length > FOLDER_FILES)
		.map(([folder, own]) => `${folder} holds ${own.length} files, ${FOLDER_FILES} are allowed`);
}

/**
 * Every violation of the import table (docs/architecture.md), of the size limits and of the rule against import cycles
 * between folders of a layer.
 * @param texts path relative to the project → content
 */
export function architectureProblems(texts: ReadonlyMap<string, string>): string[] {
	const files = new Map([...texts].map(([path, text]) => [path, readSource(path, text)] as const));
	return [
		...[...files.values()].flatMap((file) => [
			...importProblems(file, files),
			...shapeProblems(file),
			...elementProblems(file),
		]),
		...fullFolders(files.keys()),
		...folderCircles([...files.values()]),
	];
}
