import type { Root as PageTree } from 'hast';
import type { Definition, Image, Link, Root as TextTree } from 'mdast';
import { visit } from 'unist-util-visit';

/** A prepared picture used in a body. */
export interface BodyPicture {
	/** The path as Astro imports it from the entry's file. */
	path: string;
	/** px */
	width: number;
}

/** An attachment next to an entry that the entry's text links to. */
export interface LinkedFile {
	/** Path inside the content folder. */
	file: string;
	/** URL path of the published file. */
	address: string;
	/** Shown to visitors before they download it: PDF，1.2 MB */
	note: string;
}

/** Looks up the pictures and attachments next to an entry's file. */
export interface Beside {
	pictureAt: (url: string) => BodyPicture | undefined;
	fileAt: (url: string) => LinkedFile | undefined;
}

/** Width of the text column, px. */
const COLUMN = 824;

/** Pictures and files that a body uses, keyed by their published address. */
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

/** Rewrites picture and link URLs to the files next to the entry and records them in `found`. */
export function findBeside(tree: TextTree, beside: Beside, found: Found): void {
	visit(tree, ['image', 'definition'], (node) => {
		const picture: Image | Definition | undefined =
			node.type === 'image' || node.type === 'definition' ? node : undefined;
		const ready = picture && beside.pictureAt(picture.url);
		// Later steps throw on an address they cannot decode. The content check has already reported it.
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

/** Adds picture sizes and file notes to the HTML. */
export function describeBeside(tree: PageTree, found: Found): void {
	visit(tree, { tagName: 'a' }, (node) => {
		const linked = node.type === 'element' ? found.files.get(String(node.properties['href'])) : undefined;
		if (node.type === 'element' && linked !== undefined) node.properties['dataAnnex'] = linked.note;
	});
	visit(tree, { tagName: 'img' }, (node) => {
		// The tree of the page has addresses encoded: a folder in between may have a Chinese name, or a space.
		const src = node.type === 'element' ? String(node.properties['src']) : '';
		const picture = found.pictures.get(isDecodable(src) ? decodeURI(src) : src);
		if (node.type !== 'element' || picture === undefined) return;
		const width = Math.min(COLUMN, picture.width);
		// Two sizes are enough, for normal and for high-density screens. More image files would bring no benefit.
		const sizes = `(min-width:${width}px) ${width}px,100vw`;
		const widths = [width, Math.min(2 * width, picture.width)];
		Object.assign(node.properties, { width, widths, sizes });
	});
}
