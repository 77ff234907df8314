/**
 * Adds styles that only a loaded script needs. The policy of a page allows no style but its own; a constructed sheet is not an
 * inline one. Throws in browsers that have none (Safari before 16.4).
 */
export function adoptStyles(css: string): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets.push(sheet);
}
