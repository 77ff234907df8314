import type { z } from 'astro/zod';

/** The description of a field in its schema (`.meta()`), for messages. */
export interface FieldHelp {
	/** Chinese and English name: 标题 title. */
	name: string;
	/** The field name in a file. */
	key: string;
	description: string;
	/** An example value; empty when the schema has none. */
	example: string;
	isRequired: boolean;
}

function isType(value: unknown): value is z.ZodType {
	return typeof value === 'object' && value !== null && 'safeParse' in value;
}

/** The schema inside an optional, default or pipe wrapper. */
export function unwrapped(schema: z.ZodType): z.ZodType | undefined {
	const inner: unknown =
		'unwrap' in schema && typeof schema.unwrap === 'function'
			? schema.unwrap()
			: 'in' in schema
				? schema.in
				: undefined;
	return isType(inner) ? inner : undefined;
}

/** The metadata of a schema. Outer wrappers override inner ones. */
function metaOf(schema: z.ZodType): z.core.GlobalMeta {
	const inner = 'element' in schema ? undefined : unwrapped(schema);
	return { ...(inner && metaOf(inner)), ...schema.meta() };
}

/** The fields of an object schema, through its wrappers; undefined for other schemas. */
function shapeOf(schema: z.ZodType): object | undefined {
	if ('shape' in schema && typeof schema.shape === 'object' && schema.shape !== null) return schema.shape;
	const inner = 'element' in schema ? undefined : unwrapped(schema);
	return inner && shapeOf(inner);
}

/** The options of a union; empty for other schemas. */
export function optionsOf(schema: z.ZodType): z.ZodType[] {
	return 'options' in schema && Array.isArray(schema.options) ? schema.options.filter(isType) : [];
}

/** The first match of `find` in a schema, its wrapped schemas or its options. */
function within(schema: z.ZodType, find: (at: z.ZodType) => z.ZodType | undefined): z.ZodType | undefined {
	const found = find(schema);
	if (found !== undefined) return found;
	const inner = 'element' in schema ? undefined : unwrapped(schema);
	for (const each of [...(inner === undefined ? [] : [inner]), ...optionsOf(schema)]) {
		const below = within(each, find);
		if (below !== undefined) return below;
	}
	return undefined;
}

/** The schema of a field of an object schema, or of any object in a union. */
export function fieldSchema(schema: z.ZodType, key: string): z.ZodType | undefined {
	return within(schema, (at) => (shapeOf(at) === undefined ? undefined : child(at, key)));
}

/** The schema of the items of a list, or of a list in a union. */
export function itemSchema(schema: z.ZodType): z.ZodType | undefined {
	return within(schema, elementOf);
}

/** The schema of the items of a list schema, through its wrappers; undefined for other schemas. */
function elementOf(schema: z.ZodType): z.ZodType | undefined {
	if ('element' in schema) return isType(schema.element) ? schema.element : undefined;
	const inner = unwrapped(schema);
	return inner && elementOf(inner);
}

function child(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
	const shape = shapeOf(schema);
	const found: unknown = shape === undefined ? elementOf(schema) : Reflect.get(shape, key);
	return isType(found) ? found : undefined;
}

/** The schema at a path; undefined for none. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
	let at: z.ZodType | undefined = schema;
	for (const key of path) at = at && child(at, key);
	return at;
}

/** The help for a field. A list item without its own description uses that of the list. */
export function fieldHelp(schema: z.ZodType, path: readonly PropertyKey[]): FieldHelp {
	const keyAt = path.findLastIndex((key) => typeof key === 'string');
	const own = schemaAt(schema, path);
	const named = schemaAt(schema, path.slice(0, keyAt + 1));
	const meta = { ...(named && metaOf(named)), ...(own && metaOf(own)) };
	if (own !== named && named !== undefined) meta.examples = metaOf(named).examples;
	const key = String(path[keyAt] ?? '');
	const [example] = Array.isArray(meta.examples) ? meta.examples : [];
	return {
		name: meta.title === undefined ? key : `${meta.title} ${key}`,
		key,
		description: meta.description ?? '',
		example: example === undefined ? '' : String(example),
		isRequired: own !== undefined && !own.safeParse(undefined).success,
	};
}

/** The label of a field in its schema; the field name if it has none. */
export function labelOf(schema: z.ZodType, field: string): string {
	const own = schemaAt(schema, [field]);
	return (own && metaOf(own).title) ?? field;
}

/** The known fields of an object at a path, for suggestions. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
	const at = schemaAt(schema, path);
	return Object.keys((at && (shapeOf(at) ?? shapeOfItems(at))) ?? {});
}

function shapeOfItems(schema: z.ZodType): object | undefined {
	const element = elementOf(schema);
	return element && shapeOf(element);
}

/** The required fields of a file, with labels: 标题 title. */
export function requiredFields(schema: z.ZodType): string[] {
	const issues = schema.safeParse({}).error?.issues ?? [];
	const missing = issues.filter(({ path }) => path.length === 1);
	return [...new Set(missing.map(({ path }) => fieldHelp(schema, path).name))];
}
