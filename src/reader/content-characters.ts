import { type ContentProblem, type FieldLines, lineOf } from '../domain/schema/content-error.ts';
import { foldedText } from '../domain/schema/folded-text.ts';
import { forbiddenCharacters } from '../domain/schema/source-text.ts';

/**
 * A numeric character reference (&#x202E; or &#8238;) or a named one. Only names that folding removes or replaces matter.
 */
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
/**
 * Non-standard white space at the start or end of a line is removed. Plain spaces instead could mean code (four at the
 * start) or a line break (two at the end).
 */
const ODD_EDGE =
	/^[ \t]*[\u00A0\u1680\u2000-\u200B\u202F\u205F][\s\u200B]*|(?<=\S)[ \t]*[\u00A0\u1680\u2000-\u200B\u202F\u205F][\s\u200B]*$/g;

/** The character of a reference; undefined for a name that is not handled here. */
function referred(groups: Readonly<Record<string, string | undefined>> = {}): string | undefined {
	const { hex, decimal, name } = groups;
	if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
	const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
	return code > 0x10ffff ? undefined : String.fromCodePoint(code);
}

/** Markdown with look-alike characters folded, also those written as character references. Line numbers do not change. */
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

/** Forbidden characters that are written as character references, which look harmless in the source. */
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

/** The data of a file with look-alike characters folded in every string. */
export function foldedData(data: unknown): unknown {
	if (typeof data === 'string') return foldedText(data);
	if (Array.isArray(data)) return data.map(foldedData);
	if (typeof data !== 'object' || data === null || data instanceof Date) return data;
	return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, foldedData(value)]));
}

/** Forbidden characters in parsed values. In YAML source, a quoted "\u202E" is six harmless characters. */
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
