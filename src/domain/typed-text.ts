import type { z } from 'astro/zod';
import type { RawEntry } from './content-error.ts';
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
