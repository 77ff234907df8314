// † browser
import { halfToken, isPair, type Piece, piecesOf, tokensOf } from './search-text.ts';

/** A piece of a text with its tokens. */
interface IndexedPiece {
	piece: Piece;
	/** Offset in the text. */
	at: number;
	tokens: readonly string[];
	/** Index position of its last token, counted from the start of the text. */
	position: number;
}

/** The pieces of a text but its white space. */
function indexedPieces(text: string): IndexedPiece[] {
	let at = 0;
	const pieces = piecesOf(text)
		.map((piece) => {
			at += piece.text.length;
			return { piece, at: at - piece.text.length };
		})
		.filter(({ piece }) => piece.kind !== 'space');
	let position = -1;
	return pieces.map((each, i) => {
		const tokens = tokensOf(each.piece, pieces[i - 1]?.piece, pieces[i + 1]?.piece);
		position += tokens.length;
		return { ...each, tokens, position };
	});
}

/** The tokens of a text, separated by one space. Other marks stay in place, occupy a position and end a phrase. */
export function indexCopy(text: string): string {
	return indexedPieces(text)
		.flatMap(({ tokens }) => tokens)
		.join(' ');
}

/** All that the index needs of a text. */
interface IndexedText {
	/** Its tokens, separated by one space (see `indexCopy`). */
	copy: string;
	/** Number of index positions. */
	count: number;
	halves: Half[];
}

/** `indexCopy`, `tokenCount` and `halvesOf` at once, in a third of the time. */
export function indexedText(text: string): IndexedText {
	const pieces = indexedPieces(text);
	return {
		copy: pieces.flatMap(({ tokens }) => tokens).join(' '),
		count: (pieces.at(-1)?.position ?? -1) + 1,
		halves: pieces.filter(isHalf).map(halfOf),
	};
}

/** Number of index positions a text occupies. */
export function tokenCount(text: string): number {
	return (indexedPieces(text).at(-1)?.position ?? -1) + 1;
}

/** The index position of a term in a text. @param start of the term in the text */
export function positionOf(text: string, start: number, term: string): number {
	const own = indexedPieces(text).find(({ at }) => at === start);
	if (own === undefined) return tokenCount(text.slice(0, start));
	const [first, second] = piecesOf(term);
	return isPair(first, second) ? own.position : own.position - own.tokens.length + 1;
}

/** A Han character or number, which is half of a pair. */
export interface Half {
	/** The token it would be by itself. */
	token: string;
	/** Number of code units in the text. */
	length: number;
	/** Index position. */
	position: number;
}

const isHalf = ({ piece }: IndexedPiece) => piece.kind === 'han' || piece.kind === 'number';
const halfOf = ({ piece, position }: IndexedPiece): Half => ({
	token: halfToken(piece),
	length: piece.text.length,
	position,
});

/** The Han characters and numbers of a text. */
export function halvesOf(text: string): Half[] {
	return indexedPieces(text).filter(isHalf).map(halfOf);
}
