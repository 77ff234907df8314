const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** A text for HTML, between tags and in quoted attributes. */
export function escaped(text: string): string {
	return text.replaceAll(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

/** Finished HTML. Only `markup` makes it, so that nothing gets into a page without being escaped. */
export class Markup {
	readonly #html: string;
	constructor(html: string) {
		this.#html = html;
	}
	toString(): string {
		return this.#html;
	}
}

/** What a template may contain: texts are escaped, lists are joined. */
export type Piece = string | number | Markup | readonly Piece[];

function html(piece: Piece): string {
	if (piece instanceof Markup) return piece.toString();
	if (typeof piece === 'string') return escaped(piece);
	return typeof piece === 'number' ? String(piece) : piece.map(html).join('');
}

/** HTML from a template: every value is escaped unless it is markup itself. Values of attributes need quotes around them. */
export function markup(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
	return new Markup(parts.map((part, i) => (i === 0 ? part : html(pieces[i - 1] ?? '') + part)).join(''));
}

/** No markup, for what is not shown. */
export const NOTHING = new Markup('');
