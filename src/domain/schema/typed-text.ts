import type { z } from 'astro/zod';
import { type ContentProblem, lineOf, type RawEntry } from './content-error.ts';
import { fieldSchema, itemSchema, optionsOf, unwrapped } from './schema-field.ts';

type TypedTexts = NonNullable<RawEntry['typed']>;

/** Whether a field accepts text, alone or among other types. */
function takesText(schema: z.ZodType): boolean {
	if (schema.type === 'string') return true;
	if (itemSchema(schema) !== undefined) return false;
	const inner = unwrapped(schema);
	return optionsOf(schema).some(takesText) || (inner !== undefined && takesText(inner));
}

/**
 * Texts that YAML cuts at a blank and `#`. The rest is a comment and would be lost silently. Building numbers are
 * written like this (#3 楼). After numbers, choices and objects it is a real comment.
 */
export function cutTexts(
	schema: z.ZodType,
	{ file, data, lines, comments = {} }: RawEntry,
): ContentProblem[] {
	return Object.entries(comments).flatMap(([field, comment]): ContentProblem[] => {
		const path = field.split('.');
		const own = path.reduce<z.ZodType | undefined>(
			(at, key) => at && (/^\d+$/.test(key) ? itemSchema(at) : fieldSchema(at, key)),
			schema,
		);
		const value = path.reduce<unknown>((at, key) => Reflect.get(Object(at), key), data);
		const line = lineOf(lines, field);
		const whole = `${String(value)} #${comment}`;
		// If the whole text is not a valid value (a choice, a date), the comment is a real comment.
		if (own === undefined || !takesText(own) || !own.safeParse(whole).success) return [];
		return [
			{
				file,
				...(line === undefined ? {} : { line }),
				field,
				problem: `“#${comment.trim()}” 会丢掉：空格加 # 后面的字不算内容`,
				fix: `# 是内容的一部分，就把整段放进英文引号：${path.at(-1)}: '${whole.replaceAll("'", "''")}'；是说明，就另起一行写`,
			},
		];
	});
}

/**
 * Replaces parsed values by the typed text wherever the schema accepts text: `docNo: 0123` is “0123”, not 123; an
 * author `true` is not a boolean. Numbers and booleans stay where the schema expects them.
 */
export function withTypedTexts(schema: z.ZodType, data: unknown, typed: TypedTexts, path = ''): unknown {
	const text = typed[path];
	if (text !== undefined) return takesText(schema) ? text : data;
	const at = (key: string) => (path === '' ? key : `${path}.${key}`);
	if (Array.isArray(data)) {
		const items = itemSchema(schema);
		return items === undefined
			? data
			: data.map((each, i) => withTypedTexts(items, each, typed, at(String(i))));
	}
	if (typeof data !== 'object' || data === null || data instanceof Date) return data;
	return Object.fromEntries(
		Object.entries(data).map(([key, value]: [string, unknown]) => {
			const field = fieldSchema(schema, key);
			return [key, field === undefined ? value : withTypedTexts(field, value, typed, at(key))];
		}),
	);
}
