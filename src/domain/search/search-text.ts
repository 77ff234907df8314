// † browser

/**
 * How text is cut for the search index, the same on both sides. One Han character, one number, one Latin word and one
 * symbol are a token each, so that a phrase of tokens is an exact substring. The marks are letters that no text uses and
 * that the indexer keeps whole (docs/decisions/0001-search-index.md).
 */
export type PieceKind = 'han' | 'number' | 'latin' | 'symbol' | 'space' | 'other';

export interface Piece {
	kind: PieceKind;
	text: string;
}

/** Ends every Latin word, so that a word in the middle of a term is that word and not the beginning of another. */
const WORD_END = 'ǂ';
/** Mark the first and the other letters of a Latin word: the phrase of its first letters finds a word by its beginning. */
const FIRST_LETTER = 'ʘ';
const LETTER = 'ʗ';
/** The decimal point inside a number. */
const POINT = 'ǃ';

/** Symbols that carry meaning anywhere, and those that do between two ASCII letters or digits, with their token. */
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

/** Full-width letters, digits, ％, ＋ and ＃ as their ASCII forms; one character stays one character. */
export function foldWidth(text: string): string {
	return text.replaceAll(/[０-９Ａ-Ｚａ-ｚ％＋＃]/g, (character) =>
		String.fromCharCode(character.charCodeAt(0) - 0xfee0),
	);
}

const isAscii = (character: string | undefined) => character !== undefined && /[a-z0-9]/i.test(character);

/** Cuts a text into pieces; together they are the folded text. */
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

/** The letters of a Latin word as tokens: `ʘg ʗh ʗz`. Engines that extend a prefix miss words in the next chunk; a phrase does not. */
export function letterTokens(word: string): string[] {
	return [...word.toLowerCase()].map((letter, i) => (i === 0 ? FIRST_LETTER : LETTER) + letter);
}

/** The token of a whole Latin word. */
function wordToken(word: string): string {
	return word.toLowerCase() + WORD_END;
}

/** Whether a token is that of a whole Latin word. */
export function isWordToken(token: string): boolean {
	return token.endsWith(WORD_END);
}

/** The letter of a token that `letterTokens` made; undefined for all others. */
export function letterOf(token: string): string | undefined {
	return token.startsWith(FIRST_LETTER) || token.startsWith(LETTER) ? token.slice(1) : undefined;
}

/** The tokens of a piece, in the order in which they stand in the index. */
function tokensOf(piece: Piece): string[] {
	switch (piece.kind) {
		case 'han':
			return [piece.text];
		case 'number':
			return [piece.text.replaceAll('.', POINT)];
		case 'symbol':
			return [SYMBOLS[piece.text] ?? piece.text];
		case 'latin':
			return [...letterTokens(piece.text), wordToken(piece.text)];
		default:
			return [];
	}
}

/** Whether the index holds a piece as tokens; other marks only take a position there, and white space nothing. */
export function isToken({ kind }: Piece): boolean {
	return kind !== 'space' && kind !== 'other';
}

/** The tokens that find neighbouring pieces. A Latin word at their beginning is asked as a word: its letters would cost a file each. */
export function phraseTokens(pieces: readonly Piece[]): string[] {
	return pieces.flatMap((piece, i) =>
		i === 0 && piece.kind === 'latin' ? [wordToken(piece.text)] : tokensOf(piece),
	);
}

/** The tokens of a text, one space between two; other marks stay where they are, take a position and end a phrase. */
export function indexCopy(text: string): string {
	const pieces = piecesOf(text).filter(({ kind }) => kind !== 'space');
	return pieces.flatMap((piece) => (piece.kind === 'other' ? [piece.text] : tokensOf(piece))).join(' ');
}

/** How many positions of the index a text takes. */
export function tokenCount(text: string): number {
	const copy = indexCopy(text);
	return copy === '' ? 0 : copy.split(' ').length;
}
