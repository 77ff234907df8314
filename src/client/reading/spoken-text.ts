/** Elements whose text is spoken in one go. */
const BLOCKS = 'h1,h2,h3,h4,p,li,dt,dd,th,td,figcaption,summary,legend,label,address';
/** Text that tells a listener nothing. */
const SILENT = '[hidden],nav,script,style,template,noscript,svg,button,select,textarea,[aria-hidden=true]';

/** A piece of text and the element it stands in. */
export interface SpokenPart {
	element: HTMLElement;
	text: string;
}

function isShown(element: HTMLElement): boolean {
	return element.closest(SILENT) === null && element.getClientRects().length > 0;
}

/** The text of an element without the blocks inside it, which are spoken by themselves. */
function ownText(element: HTMLElement): string {
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	let text = '';
	while (walker.nextNode() !== null) {
		const parent = walker.currentNode.parentElement;
		if (parent?.closest(BLOCKS) === element && parent.closest(SILENT) === null)
			text += walker.currentNode.nodeValue ?? '';
	}
	return text.replace(/\s+/g, ' ').trim();
}

/** What is read aloud of a page, in the order of reading: text that is visible, block by block. */
export function spokenParts(root: ParentNode): SpokenPart[] {
	return [...root.querySelectorAll<HTMLElement>(BLOCKS)]
		.filter(isShown)
		.map((element) => ({ element, text: ownText(element) }))
		.filter(({ text }) => text !== '');
}
