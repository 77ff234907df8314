import { pathToFileURL } from 'node:url';
import type { Root as PageTree } from 'hast';
import type { Definition, Image, Root as TextTree } from 'mdast';
import { visit } from 'unist-util-visit';
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
}

/** A prepared picture as a body shows it. */
export interface BodyPicture {
	/** As imported from the entry's file. */
	path: string;
	/** px */
	width: number;
}

/** How wide the column of text is, px. */
const COLUMN = 824;

interface Notes {
	checked: CheckedBody;
	text: string;
	ids: readonly string[];
	pictures: Map<string, BodyPicture>;
	pictureAt: (url: string) => BodyPicture | undefined;
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

function isDecodable(url: string): boolean {
	try {
		return decodeURI(url) !== '';
	} catch {
		return false;
	}
}

function remarkRead() {
	return (tree: TextTree, file: RenderedFile): void => {
		const notes = notesIn(file);
		if (notes === undefined) return;
		notes.checked = checkTree(tree, String(file.value));
		// Absurd nesting costs the later steps seconds, and the page is refused anyway.
		if (notes.checked.isTooDeep) tree.children = [];
		visit(tree, ['image', 'definition'], (node) => {
			const picture: Image | Definition | undefined =
				node.type === 'image' || node.type === 'definition' ? node : undefined;
			const ready = picture && notes.pictureAt(picture.url);
			// The steps behind this one stop at an address they cannot decode; the check has named it.
			if (picture !== undefined) picture.url = ready?.path ?? (isDecodable(picture.url) ? picture.url : '');
			if (ready !== undefined) notes.pictures.set(ready.path, ready);
		});
	};
}

function rehypeRead() {
	return (tree: PageTree, file: RenderedFile): void => {
		const notes = notesIn(file);
		if (notes === undefined) return;
		notes.text = bodyText(tree);
		notes.ids = bodyIds(tree);
		visit(tree, { tagName: 'img' }, (node) => {
			const picture =
				node.type === 'element' ? notes.pictures.get(String(node.properties['src'])) : undefined;
			if (node.type !== 'element' || picture === undefined) return;
			const width = Math.min(COLUMN, picture.width);
			// Two sizes, for plain and for fine screens: a file for every width a browser could ask for helps nobody.
			Object.assign(node.properties, { width, widths: [width, Math.min(2 * width, picture.width)] });
		});
	};
}

/** Reads a Markdown body. @param pictureAt the prepared picture for an address as written, relative to the entry's file */
export type BodyReader = (markdown: string, path: string, pictureAt: Notes['pictureAt']) => Promise<Body>;

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
	return async (markdown, path, pictureAt) => {
		const notes: Notes = {
			checked: checkTree({ type: 'root', children: [] }, ''),
			text: '',
			ids: [],
			pictures: new Map(),
			pictureAt,
		};
		const frontmatter = {};
		notesOf.set(frontmatter, notes);
		const { code, metadata } = await render(markdown, { frontmatter, fileURL: pathToFileURL(path) });
		const { checked, text, ids } = notes;
		return { ...checked, html: code, text, ids, imagePaths: metadata.localImagePaths };
	};
}
