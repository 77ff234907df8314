import type { z } from 'astro/zod';
import { closest } from './closest.ts';
import type { ContentProblem, RawEntry } from './content-error.ts';

/** The nearest known line of a field: its own, or that of the object it belongs to. */
function lineOf(lines: RawEntry['lines'], path: string): number | undefined {
	for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
		if (lines[at] !== undefined) return lines[at];
	}
	return lines[''];
}

interface FieldHelp {
	name: string;
	description: string;
	example: string;
}

/** What the schema says about a field (its `.meta()`), for use in a message. */
function helpFor(schema: z.ZodType, path: readonly PropertyKey[]): FieldHelp {
	let at: unknown = schema;
	let meta: z.core.GlobalMeta = {};
	for (const key of path) {
		at = child(at, key);
		meta = isType(at) ? (at.meta() ?? meta) : meta;
	}
	const field = path.map(String).join('.');
	const [example] = Array.isArray(meta.examples) ? meta.examples : [];
	return {
		name: meta.title === undefined ? field : `${meta.title} ${field}`,
		description: meta.description ?? '',
		example: example === undefined ? '' : String(example),
	};
}

function isType(value: unknown): value is z.ZodType {
	return typeof value === 'object' && value !== null && 'safeParse' in value;
}

/** The schema of a key or list item, through optional, default and pipe wrappers. */
function child(schema: unknown, key: PropertyKey): unknown {
	let at: unknown = schema;
	while (typeof at === 'object' && at !== null) {
		if ('shape' in at && typeof at.shape === 'object' && at.shape !== null) return Reflect.get(at.shape, key);
		if ('element' in at) return at.element;
		if ('unwrap' in at && typeof at.unwrap === 'function') at = at.unwrap();
		else if ('in' in at) at = at.in;
		else return undefined;
	}
	return undefined;
}

/** Keys a strict object knows at a path, for a "did you mean". */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
	let at: unknown = schema;
	for (const key of path) at = child(at, key);
	while (typeof at === 'object' && at !== null) {
		if ('shape' in at && typeof at.shape === 'object' && at.shape !== null) return Object.keys(at.shape);
		if ('element' in at) at = at.element;
		else if ('unwrap' in at && typeof at.unwrap === 'function') at = at.unwrap();
		else if ('in' in at) at = at.in;
		else return [];
	}
	return [];
}

/** Words one schema issue for an editor. `input` is the whole front matter. */
function explain(schema: z.ZodType, issue: z.core.$ZodIssue): { problem: string; fix: string }[] {
	const help = helpFor(schema, issue.path);
	const sample = help.example === '' ? '' : `，例如 ${String(issue.path.at(-1))}: ${help.example}`;
	const note = help.description === '' ? '' : `（${help.description}）`;
	if (issue.code === 'unrecognized_keys') {
		const known = knownKeys(schema, issue.path);
		return issue.keys.map((key) => {
			const guess = closest(key, known);
			return {
				problem: `不认识的字段 ${key}`,
				fix:
					guess === undefined
						? `请删去这一行；可用的字段：${known.join('、')}`
						: `是否想写 ${guess}？否则请删去这一行`,
			};
		});
	}
	if (issue.code === 'custom') {
		const fix = issue.params?.['fix'];
		return [
			{
				problem: `「${help.name}」${issue.message}`,
				fix: typeof fix === 'string' ? fix : `请改正${sample}${note}`,
			},
		];
	}
	if (issue.code === 'invalid_type' && issue.input === undefined) {
		return [{ problem: `缺少必填字段「${help.name}」`, fix: `请补上这一行${sample}${note}` }];
	}
	return [{ problem: `「${help.name}」的写法不对：${wrongness(issue)}`, fix: `请改正${sample}${note}` }];
}

function wrongness(issue: z.core.$ZodIssue): string {
	switch (issue.code) {
		case 'invalid_type':
			return `应为${TYPE_NAMES[issue.expected] ?? issue.expected}`;
		case 'too_small':
			return issue.origin === 'string' || issue.origin === 'array'
				? `太短，至少 ${String(issue.minimum)}${issue.origin === 'array' ? ' 项' : ' 个字'}`
				: `太小，至少为 ${String(issue.minimum)}`;
		case 'too_big':
			return issue.origin === 'string' || issue.origin === 'array'
				? `太长，至多 ${String(issue.maximum)}${issue.origin === 'array' ? ' 项' : ' 个字'}`
				: `太大，至多为 ${String(issue.maximum)}`;
		case 'invalid_value':
			return `只能是 ${issue.values.map(String).join('、')} 之一`;
		case 'invalid_format':
			return '格式不符';
		default:
			return '请对照编辑手册检查';
	}
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
	string: '文字（含特殊符号时请加引号）',
	number: '数字',
	int: '整数',
	boolean: 'true 或 false',
	array: '列表（每项一行，以 “- ” 开头，或写成 [甲, 乙]）',
	object: '带下级字段的一组内容',
};

/** Applies a schema to a file as read: the value, or every problem in it. Throws nothing. */
export function checkEntry<S extends z.ZodType>(
	schema: S,
	entry: RawEntry,
): { value: z.output<S>; problems: [] } | { value?: never; problems: ContentProblem[] } {
	const result = schema.safeParse(entry.data, { reportInput: true });
	if (result.success) return { value: result.data, problems: [] };
	const problems = result.error.issues.flatMap((issue) =>
		explain(schema, issue).map((words, index): ContentProblem => {
			const key = issue.code === 'unrecognized_keys' ? issue.keys[index] : undefined;
			const field = [...issue.path, ...(key === undefined ? [] : [key])].map(String).join('.');
			const line = lineOf(entry.lines, field);
			return {
				file: entry.file,
				...(line === undefined ? {} : { line }),
				...(field === '' ? {} : { field }),
				...words,
			};
		}),
	);
	return { problems };
}
