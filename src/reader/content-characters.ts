import { type ContentProblem, type FieldLines, lineOf } from '../domain/schema/content-error.ts';
import { foldedText } from '../domain/schema/folded-text.ts';
import { forbiddenCharacters } from '../domain/schema/source-text.ts';

/** A character written by its number, &#x202E; or &#8238;, and the names of those that folding removes or replaces. */
const REFERENCE = /&#(?:x(?<hex>[0-9a-f]{1,6})|(?<decimal>\d{1,7}));|&(?<name>[A-Za-z]{2,20}\d{0,2});/gi;
const NAMED: Readonly<Record<string, string>> = {
	ZeroWidthSpace: '\u200B',
	NoBreak: '\u2060',
	shy: '\u00AD',
	zwnj: '\u200C',
	lrm: '\u200E',
	rlm: '\u200F',
	nbsp: '\u00A0',
	NonBreakingSpace: '\u00A0',
	ensp: '\u2002',
	emsp: '\u2003',
	thinsp: '\u2009',
	hairsp: '\u200A',
};
/** White space at an end of a line: four plain spaces would make code of a paragraph, two at its end a line break. */
const ODD_EDGE =
	/^[ \t]*[\u00A0\u1680\u2000-\u200B\u202F\u205F][\s\u200B]*|(?<=\S)[ \t]*[\u00A0\u1680\u2000-\u200B\u202F\u205F][\s\u200B]*$/g;

/** The character a reference stands for; undefined for a name that means nothing here. */
function referred(groups: Readonly<Record<string, string | undefined>> = {}): string | undefined {
	const { hex, decimal, name } = groups;
	if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
	const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
	return code > 0x10ffff ? undefined : String.fromCodePoint(code);
}

/** Markdown with look-alike characters folded, those written by their number as well. Its lines stay where they are. */
export function foldedBody(body: string): string {
	return body
		.split('\n')
		.map((line) => {
			const plain = line.replaceAll(REFERENCE, (reference, ...rest: unknown[]) => {
				const groups = rest.at(-1);
				const character = referred(typeof groups === 'object' && groups !== null ? { ...groups } : {});
				return character === undefined || foldedText(character) === character ? reference : character;
			});
			return foldedText(plain.replaceAll(ODD_EDGE, ''));
		})
		.join('\n');
}

/** Characters no text may hold, written by their number so that the source looks harmless. */
export function referenceProblems(file: string, body: string): ContentProblem[] {
	return body.split('\n').flatMap((line, i) =>
		[...line.matchAll(REFERENCE)].flatMap(({ 0: reference, groups }) =>
			forbiddenCharacters(referred(groups) ?? '').map(({ problem, fix }) => ({
				file,
				line: i + 1,
				problem: `“${reference}” ${problem.replace(/^第 1 个字/, '')}`,
				fix,
			})),
		),
	);
}

/** The data of a file with look-alike characters folded in every text. */
export function foldedData(data: unknown): unknown {
	if (typeof data === 'string') return foldedText(data);
	if (Array.isArray(data)) return data.map(foldedData);
	if (typeof data !== 'object' || data === null || data instanceof Date) return data;
	return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, foldedData(value)]));
}

/** Characters no text may hold in the values of a file: a quoted "\u202E" is six harmless ones in its source. */
export function valueProblems(file: string, data: unknown, lines: FieldLines, field = ''): ContentProblem[] {
	if (typeof data === 'string') {
		const line = lineOf(lines, field);
		return forbiddenCharacters(data).map(({ problem, fix }) => ({
			file,
			...(line === undefined ? {} : { line }),
			field,
			problem,
			fix,
		}));
	}
	if (typeof data !== 'object' || data === null || data instanceof Date) return [];
	return Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
		valueProblems(file, value, lines, field === '' ? key : `${field}.${key}`),
	);
}
