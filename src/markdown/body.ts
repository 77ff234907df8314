import { pathToFileURL } from 'node:url';
import type { Root as PageTree } from 'hast';
import type { Root as TextTree } from 'mdast';
import { type Beside, describeBeside, findBeside, type Found, type LinkedFile } from './beside.ts';
import { type CheckedBody, checkTree } from './body-check.ts';
import { bodyIds, bodyText } from './body-text.ts';
import { markdownProcessor } from './processor.ts';

/** All that is known of the text below a file's front matter, from one reading of it. */
export interface Body extends CheckedBody {
	/** HTML of the page, with the pictures still to be filled in by Astro. */
	html: string;
	/** What a reader sees, one block a line. Summaries, feeds, related articles and the check all use this text. */
	text: string;
	/** What a link with `#` may lead to inside this text. */
	ids: readonly string[];
	/** Addresses of the pictures in `html`. */
	imagePaths: readonly string[];
	/** Attachments that the text links. */
	files: readonly LinkedFile[];
}

interface Notes {
	checked: CheckedBody;
	text: string;
	ids: readonly string[];
	found: Found;
	beside: Beside;
}

/** What a plugin needs of the file it is run on. */
interface RenderedFile {
	value: unknown;
	data: { astro?: { frontmatter?: object } };
}

/** The renderer hands only the front matter back; it carries the notes of one reading. */
const notesOf = new WeakMap<object, Notes>();

function notesIn({ data }: RenderedFile): Notes | undefined {
	return notesOf.get(data.astro?.frontmatter ?? {});
}

function remarkRead() {
	return (tree: TextTree, file: RenderedFile): void => {
		const notes = notesIn(file);
		if (notes === undefined) return;
		notes.checked = checkTree(tree, String(file.value));
		// Absurd nesting costs the later steps seconds, and the page is refused anyway.
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

/** Reads a Markdown body. @param path of the entry's file @param beside what lies beside it, by the address as written */
export type BodyReader = (markdown: string, path: string, beside?: Beside) => Promise<Body>;

/**
 * Opens the one reader of Markdown bodies: page, summary, feeds, search and check all come from what it answers.
 * @param base folder the site is served from
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
		const imagePaths = metadata.localImagePaths;
		return { ...checked, html: code, text, ids, imagePaths, files: [...found.files.values()] };
	};
}
