import {
	isAlias,
	isMap,
	isPair,
	isScalar,
	isSeq,
	LineCounter,
	parseDocument,
	type Document,
	type YAMLError,
} from 'yaml';
import type { ContentProblem, FieldLines, RawEntry } from '../domain/schema/content-error.ts';
import { yamlSlip } from './content-yaml-slip.ts';

type TypedTexts = NonNullable<RawEntry['typed']>;

/** The fields of a file with their line numbers, or the parse problems. */
type ReadYaml =
	| { data: unknown; lines: FieldLines; typed: TypedTexts; comments: TypedTexts; problems: [] }
	| { problems: ContentProblem[] };

const FIX =
	'常见原因：冒号后面没有空格，用了 Tab 缩进，引号或括号没有成对，或者文字里有英文冒号；有特殊符号的文字请整段放进英文引号';

function startOf(node: unknown): number {
	return (isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined) ?? 0;
}

/**
 * For every field by dotted path: its 1-based line in the file, the typed text where YAML reads another type, and the
 * trailing comment.
 */
function fieldsOf(document: Document, counter: LineCounter, offset: number) {
	const lines: Record<string, number> = {};
	const typed: Record<string, string> = {};
	const comments: Record<string, string> = {};
	const walk = (written: unknown, path: string) => {
		const node = isAlias(written) ? written.resolve(document) : written;
		// ~ and null mean “no value”, in text fields too. The schema reports them.
		if (isScalar(node) && typeof node.value !== 'string' && node.value !== null)
			typed[path] = node.source ?? '';
		if (isScalar(node) && node.type === 'PLAIN' && node.value !== null && node.comment)
			comments[path] = node.comment;
		const below = (key: string) => (path === '' ? key : `${path}.${key}`);
		if (isMap(node)) {
			for (const pair of node.items) {
				if (!isPair(pair) || !isScalar(pair.key)) continue;
				const at = below(String(pair.key.value));
				lines[at] = counter.linePos(startOf(pair.key)).line + offset;
				walk(pair.value, at);
			}
		} else if (isSeq(node)) {
			for (const [i, item] of node.items.entries()) {
				lines[below(String(i))] = counter.linePos(startOf(item)).line + offset;
				walk(item, below(String(i)));
			}
		}
	};
	walk(document.contents, '');
	return { lines, typed, comments };
}

/** The problem of a duplicate key. */
function repeatedKey(yaml: string, [start]: YAMLError['pos'], line: number, offset: number) {
	const key = /^[^\s:]+/.exec(yaml.slice(start))?.[0] ?? '';
	const before = yaml.slice(0, start).split('\n').slice(0, -1);
	const first = before.findLastIndex((text) => text.trimStart().startsWith(`${key}:`));
	const place = first < 0 ? '' : `，第 ${first + 1 + offset} 行已经有了`;
	return { line, field: key, problem: `字段 ${key} 写了两次${place}`, fix: '请保留对的一行，删去另一行' };
}

/**
 * Parses YAML. If lines show common mistakes, each one is reported. Otherwise the position of the parser error is reported.
 * @param offset number of lines above it in the file
 */
export function readYaml(file: string, yaml: string, offset: number): ReadYaml {
	const counter = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: counter, uniqueKeys: true, logLevel: 'error' });
	const faults = [...document.errors, ...document.warnings];
	const repeated = faults.filter(({ code }) => code === 'DUPLICATE_KEY');
	const lineOfFault = ({ pos }: YAMLError) => counter.linePos(pos[0]).line + offset;
	const unreadable = (line: number | undefined) => {
		const slips = yaml.split('\n').flatMap((text, i) => {
			const slip = yamlSlip(text);
			return slip === undefined ? [] : [{ file, line: i + 1 + offset, ...slip }];
		});
		const place = line === undefined ? {} : { line };
		return slips.length > 0 ? slips : [{ file, ...place, problem: '从这一行起读不懂', fix: FIX }];
	};
	const [first] = faults.filter(({ code }) => code !== 'DUPLICATE_KEY');
	const problems: ContentProblem[] = [
		...repeated.map((fault) => ({ file, ...repeatedKey(yaml, fault.pos, lineOfFault(fault), offset) })),
		...(first === undefined ? [] : unreadable(lineOfFault(first))),
	];
	if (problems.length > 0) return { problems };
	try {
		const data: unknown = document.toJS();
		return { data, ...fieldsOf(document, counter, offset), problems: [] };
	} catch (error) {
		// An alias without an anchor: a text that starts with an asterisk.
		if (!(error instanceof ReferenceError)) throw error;
		return { problems: unreadable(undefined) };
	}
}
