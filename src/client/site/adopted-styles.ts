/**
 * Adds styles that only a lazily loaded script needs. The CSP allows no other inline style, but a constructed sheet is not
 * inline. Throws in browsers without constructed sheets (Safari before 16.4).
 */
export function adoptStyles(css: string): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets.push(sheet);
}
