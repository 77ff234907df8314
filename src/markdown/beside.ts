import type { Root as PageTree } from 'hast';
import type { Definition, Image, Link, Root as TextTree } from 'mdast';
import { visit } from 'unist-util-visit';

/** A prepared picture as a body shows it. */
export interface BodyPicture {
	/** As imported from the entry's file. */
	path: string;
	/** px */
	width: number;
}

/** A file beside an entry that its text links. */
export interface LinkedFile {
	/** Path inside the content folder. */
	file: string;
	/** Path of the site where it is published. */
	address: string;
	/** What a visitor should know before loading it: PDF，1.2 MB */
	note: string;
}

/** What an entry's text may name beside its file. */
export interface Beside {
	pictureAt: (url: string) => BodyPicture | undefined;
	fileAt: (url: string) => LinkedFile | undefined;
}

/** How wide the column of text is, px. */
const COLUMN = 824;

/** What a body turned out to name, by the address it is published at. */
export interface Found {
	pictures: Map<string, BodyPicture>;
	files: Map<string, LinkedFile>;
}

function isDecodable(url: string): boolean {
	try {
		return decodeURI(url) !== '';
	} catch {
		return false;
	}
}

/** Leads pictures and links of a body to the files beside it, and keeps what was found. */
export function findBeside(tree: TextTree, beside: Beside, found: Found): void {
	visit(tree, ['image', 'definition'], (node) => {
		const picture: Image | Definition | undefined =
			node.type === 'image' || node.type === 'definition' ? node : undefined;
		const ready = picture && beside.pictureAt(picture.url);
		// The steps behind this one stop at an address they cannot decode; the check has named it.
		if (picture !== undefined) picture.url = ready?.path ?? (isDecodable(picture.url) ? picture.url : '');
		if (ready !== undefined) found.pictures.set(ready.path, ready);
	});
	visit(tree, ['link', 'definition'], (node) => {
		const link: Link | Definition | undefined =
			node.type === 'link' || node.type === 'definition' ? node : undefined;
		const linked = link && beside.fileAt(link.url);
		if (link === undefined || linked === undefined) return;
		link.url = linked.address;
		found.files.set(linked.address, linked);
	});
}

/** Tells the page how large its pictures are and what a linked file is. */
export function describeBeside(tree: PageTree, found: Found): void {
	visit(tree, { tagName: 'a' }, (node) => {
		const linked = node.type === 'element' ? found.files.get(String(node.properties['href'])) : undefined;
		if (node.type === 'element' && linked !== undefined) node.properties['dataFile'] = linked.note;
	});
	visit(tree, { tagName: 'img' }, (node) => {
		const picture = node.type === 'element' ? found.pictures.get(String(node.properties['src'])) : undefined;
		if (node.type !== 'element' || picture === undefined) return;
		const width = Math.min(COLUMN, picture.width);
		// Two sizes, for plain and for fine screens: a file for every width a browser could ask for helps nobody.
		const sizes = `(min-width:${width}px) ${width}px,100vw`;
		const widths = [width, Math.min(2 * width, picture.width)];
		Object.assign(node.properties, { width, widths, sizes });
	});
}
