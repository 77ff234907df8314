import type { z } from 'astro/zod';
import { type ContentProblem, lineOf, type RawEntry } from './content-error.ts';
import { fieldSchema, itemSchema, optionsOf, unwrapped } from './schema-field.ts';

type TypedTexts = NonNullable<RawEntry['typed']>;

/** Whether a field takes text, alone or beside other types. */
function takesText(schema: z.ZodType): boolean {
	if (schema.type === 'string') return true;
	if (itemSchema(schema) !== undefined) return false;
	const inner = unwrapped(schema);
	return optionsOf(schema).some(takesText) || (inner !== undefined && takesText(inner));
}

/**
 * Texts that YAML cuts at a blank and `#`: what stands behind is a comment, and would be missing without a word. Building numbers
 * are written so (#3 楼). Behind numbers, choices and groups a comment is a comment.
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
		// Where the whole would be no value, as behind a choice or a date, the comment is one.
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
 * Data of a file with the text as it was typed wherever the schema takes text: `docNo: 0123` is “0123”, not 123; an author `true`
 * is no yes. Numbers and yes and no stay what they are where the schema asks for them.
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
