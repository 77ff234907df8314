import { isMap, isScalar, parseDocument } from 'yaml';

const eolOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n');

/** Start and end of the lines of a top-level field with its value, without the comments around it. */
function linesOf(text: string, field: string): { from: number; to: number } | undefined {
	const { contents } = parseDocument(text);
	const pair = isMap(contents)
		? contents.items.find(({ key }) => isScalar(key) && key.value === field)
		: undefined;
	if (!isScalar(pair?.key) || pair.key.range === undefined || pair.key.range === null) return undefined;
	const [start, keyEnd] = pair.key.range;
	const range: unknown = Reflect.get(Object(pair.value), 'range');
	const valueEnd = Array.isArray(range) ? Number(range[1]) : keyEnd;
	const from = text.lastIndexOf('\n', start - 1) + 1;
	const lineEnd = text.indexOf('\n', Math.max(keyEnd, valueEnd) - 1);
	return { from, to: lineEnd < 0 ? text.length : lineEnd + 1 };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The fields of YAML text. Undefined when they cannot be read. */
function fieldsOf(text: string): Record<string, unknown> | undefined {
	const document = parseDocument(text);
	if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
	return { ...Object(document.toJS()) };
}

/**
 * YAML text without a top-level field. Comments, order and every other byte stay. Text that cannot be read, or whose fields do
 * not stand on lines of their own, is written anew by the parser, which keeps comments and order.
 */
export function withoutField(text: string, field: string): string {
	const fields = fieldsOf(text);
	if (fields === undefined || !(field in fields)) return text;
	const { [field]: _, ...rest } = fields;
	const lines = linesOf(text, field);
	const cut = lines === undefined ? text : text.slice(0, lines.from) + text.slice(lines.to);
	if (same(fieldsOf(cut), rest)) return cut;
	const document = parseDocument(text);
	document.delete(field);
	return document.toString({ lineWidth: 0 });
}

/** YAML text with a number in a top-level field. A new field goes to the end, below its comment. */
export function withNumber(text: string, field: string, value: number, comment: string): string {
	const fields = fieldsOf(text);
	if (fields === undefined || fields[field] === value) return text;
	const eol = eolOf(text);
	const lines = linesOf(text, field);
	const end = text === '' || text.endsWith('\n') ? '' : eol;
	const set =
		lines === undefined
			? `${text}${end}${eol}# ${comment}${eol}${field}: ${value}${eol}`
			: `${text.slice(0, lines.from)}${field}: ${value}${eol}${text.slice(lines.to)}`;
	if (same(fieldsOf(set), { ...fields, [field]: value })) return set;
	const document = parseDocument(text);
	document.set(field, value);
	return document.toString({ lineWidth: 0 });
}
