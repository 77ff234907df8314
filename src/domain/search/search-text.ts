// † browser

/**
 * Splits text into tokens, the same way for the index and for queries. A Han character or number is
 * one token together with the one that follows it, a Latin word or symbol is one by itself, so a phrase query matches an
 * exact substring. A pair stands at the position of its first half. The markers are letters that no text uses and that the indexer keeps
 * (docs/decisions/0001-search-index.md).
 */
export type PieceKind = 'han' | 'number' | 'latin' | 'symbol' | 'space' | 'other';

export interface Piece {
	kind: PieceKind;
	text: string;
}

/** Ends every Latin word, so that a word in the middle of a term does not match the beginning of another word. */
const WORD_END = 'ǂ';
/** Marks the letters of a Latin word. The phrase of the first letters finds a word by its prefix. */
const FIRST_LETTER = 'ʘ';
const LETTER = 'ʗ';
/** Replaces the decimal point inside a number. */
const POINT = 'ǃ';

/** Symbols that always carry meaning, and symbols that do so between two ASCII letters or digits, with their tokens. */
const SYMBOLS: Readonly<Record<string, string>> = {
	'%': 'ǁ',
	'+': 'ǀ',
	'‰': 'ƻ',
	'℃': 'ʔ',
	'㎡': 'ꀀ',
	'#': 'ꀁ',
	'.': 'ꀂ',
	'-': 'ꀃ',
	'/': 'ꀄ',
	_: 'ꀅ',
	'&': 'ꀆ',
	'@': 'ꀇ',
	':': 'ꀈ',
	"'": 'ꀉ',
	'~': 'ꀊ',
	$: 'ꀋ',
	',': 'ꀌ',
};
const ALWAYS = new Set(['%', '+', '‰', '℃', '㎡', '#']);

const PIECE =
	/(?<han>\p{Script=Han})|(?<number>\d+(?:\.\d+)*)|(?<latin>\p{Script=Latin}+)|(?<symbol>[%+‰℃㎡#./_&@:'~$,-])|(?<space>\s+)|(?<other>[^])/gu;

/** Converts full-width letters, digits, ％, ＋ and ＃ to ASCII, one character to one character. */
export function foldWidth(text: string): string {
	return text.replaceAll(/[０-９Ａ-Ｚａ-ｚ％＋＃]/g, (character) =>
		String.fromCharCode(character.charCodeAt(0) - 0xfee0),
	);
}

const isAscii = (character: string | undefined) => character !== undefined && /[a-z0-9]/i.test(character);

/** Splits a text into pieces. Joined together, they are the folded text. */
export function piecesOf(text: string): Piece[] {
	const folded = foldWidth(text);
	return [...folded.matchAll(PIECE)].map(({ 0: piece, index, groups = {} }) => {
		if (groups['han'] !== undefined) return { kind: 'han', text: piece };
		if (groups['number'] !== undefined) return { kind: 'number', text: piece };
		if (groups['latin'] !== undefined) return { kind: 'latin', text: piece };
		if (groups['space'] !== undefined) return { kind: 'space', text: piece };
		const isInside = isAscii(folded[index - 1]) && isAscii(folded[index + piece.length]);
		const isToken = groups['symbol'] !== undefined && (ALWAYS.has(piece) || isInside);
		return { kind: isToken ? 'symbol' : 'other', text: piece };
	});
}

/**
 * The letters of a Latin word as tokens: `ʘg ʗh ʗz`. A phrase query finds every prefix. Engines that expand prefixes miss
 * words in the next chunk.
 */
export function letterTokens(word: string): string[] {
	return [...word.toLowerCase()].map((letter, i) => (i === 0 ? FIRST_LETTER : LETTER) + letter);
}

/** The token for a whole Latin word. */
function wordToken(word: string): string {
	return word.toLowerCase() + WORD_END;
}

/** Whether a token stands for a whole Latin word. */
export function isWordToken(token: string): boolean {
	return token.endsWith(WORD_END);
}

/** The letter of a token from `letterTokens`, undefined for other tokens. */
export function letterOf(token: string): string | undefined {
	return token.startsWith(FIRST_LETTER) || token.startsWith(LETTER) ? token.slice(1) : undefined;
}

/** Whether a piece makes one token with the next one. Two numbers would look like a longer one. */
export function isPair(piece: Piece | undefined, next: Piece | undefined): boolean {
	const isHalf = (each: Piece | undefined) => each?.kind === 'han' || each?.kind === 'number';
	return isHalf(piece) && isHalf(next) && (piece?.kind === 'han' || next?.kind === 'han');
}

/** The token for a Han character or number by itself. */
export const halfToken = ({ text }: Piece) => (text.includes('.') ? text.replaceAll('.', POINT) : text);

/** The tokens of a piece in index order. @param next the piece that follows, without white space between */
export function tokensOf(piece: Piece, before: Piece | undefined, next: Piece | undefined): string[] {
	switch (piece.kind) {
		case 'han':
		case 'number': {
			const own = halfToken(piece);
			if (next === undefined || !isPair(piece, next)) return [own];
			// A query may end with this piece, behind a Latin word. The pair alone would not answer it.
			const isAlone = isToken(before) && !isPair(before, piece);
			return isAlone ? [own, own + halfToken(next)] : [own + halfToken(next)];
		}
		case 'symbol':
			return [SYMBOLS[piece.text] ?? piece.text];
		case 'latin':
			return [...letterTokens(piece.text), wordToken(piece.text)];
		case 'other':
			return [piece.text];
		case 'space':
			return [];
	}
}

/** Whether the index stores a piece as tokens. Other marks only occupy a position, and white space takes none. */
export function isToken(piece: Piece | undefined): boolean {
	return piece !== undefined && piece.kind !== 'space' && piece.kind !== 'other';
}

/**
 * The tokens of a phrase query. A Latin word at the start is queried as a whole word, because each letter would cost a file.
 * @param isClosed whether something that makes no pair follows the phrase in the index
 */
export function phraseTokens(pieces: readonly Piece[], isClosed = false): string[] {
	return pieces.flatMap((piece, i) => {
		const [before, next] = [pieces[i - 1], pieces[i + 1]];
		if (i === 0 && piece.kind === 'latin') return [wordToken(piece.text)];
		// The last piece is in the pair before it. What follows it in a text is unknown.
		const isCovered = next === undefined && !isClosed && isPair(before, piece);
		return isCovered ? [] : tokensOf(piece, before, next);
	});
}
