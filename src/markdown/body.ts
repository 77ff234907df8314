import { pathToFileURL } from 'node:url';
import type { MarkdownHeading } from 'astro';
import type { Root as PageTree } from 'hast';
import type { Root as TextTree } from 'mdast';
import { type Beside, describeBeside, findBeside, type Found, type LinkedFile } from './beside.ts';
import { type CheckedBody, checkTree } from './body-check.ts';
import { bodyIds, bodyText } from './body-text.ts';
import { markdownProcessor } from './processor.ts';

/** The result of parsing the Markdown below the front matter once. */
export interface Body extends CheckedBody {
	/** HTML of the page. Astro fills in the pictures later. */
	html: string;
	/** The visible text, one block per line. Summaries, feeds, related articles and the check all use it. */
	text: string;
	/** Valid `#` targets inside this text. */
	ids: readonly string[];
	/** For the list of contents. */
	headings: readonly MarkdownHeading[];
	/** Addresses of the pictures in `html`. */
	imagePaths: readonly string[];
	/** Attachments that the text links to. */
	files: readonly LinkedFile[];
}

interface Notes {
	checked: CheckedBody;
	text: string;
	ids: readonly string[];
	found: Found;
	beside: Beside;
}

/** The part of the virtual file that the plugins read. */
interface RenderedFile {
	value: unknown;
	data: { astro?: { frontmatter?: object } };
}

/** The renderer returns nothing but the front matter object, so that object is the key to the notes of one run. */
const notesOf = new WeakMap<object, Notes>();

function notesIn({ data }: RenderedFile): Notes | undefined {
	return notesOf.get(data.astro?.frontmatter ?? {});
}

function remarkRead() {
	return (tree: TextTree, file: RenderedFile): void => {
		const notes = notesIn(file);
		if (notes === undefined) return;
		notes.checked = checkTree(tree, String(file.value));
		// Too deep nesting makes later steps take seconds, and the page is rejected anyway.
		if (notes.checked.isTooDeep) tree.children = [];
		findBeside(tree, notes.beside, notes.found);
	};
}

function rehypeRead() {
	return (tree: PageTree, file: RenderedFile): void => {
		const notes = notesIn(file);
		if (notes === undefined) return;
		notes.text = bodyText(tree);
		notes.ids = bodyIds(tree);
		describeBeside(tree, notes.found);
	};
}

const NOTHING: Beside = { pictureAt: () => undefined, fileAt: () => undefined };

/**
 * Parses a Markdown body. @param path of the entry's file @param beside pictures and files next to it, by the address as
 * written
 */
export type BodyReader = (markdown: string, path: string, beside?: Beside) => Promise<Body>;

/**
 * Creates the only reader of Markdown bodies. Page, summary, feeds, search and check all use its result.
 * @param base base path of the site
 */
export async function openBodyReader(base: string): Promise<BodyReader> {
	const { render } = await markdownProcessor(base, {
		remark: [remarkRead],
		rehype: [rehypeRead],
	}).createRenderer({
		image: { domains: [], remotePatterns: [] },
		syntaxHighlight: false,
		gfm: false,
		smartypants: false,
	});
	return async (markdown, path, beside = NOTHING) => {
		const notes: Notes = {
			checked: checkTree({ type: 'root', children: [] }, ''),
			text: '',
			ids: [],
			found: { pictures: new Map(), files: new Map() },
			beside,
		};
		const frontmatter = {};
		notesOf.set(frontmatter, notes);
		const { code, metadata } = await render(markdown, { frontmatter, fileURL: pathToFileURL(path) });
		const { checked, text, ids, found } = notes;
		const { headings, localImagePaths: imagePaths } = metadata;
		return { ...checked, html: code, text, ids, headings, imagePaths, files: [...found.files.values()] };
	};
}
