import { Document, isMap, isScalar, parse, parseDocument, visit } from 'yaml';
import { forbiddenCharacters } from '../../domain/schema/source-text.ts';
import { holdsDays, LISTING_COLUMNS, LISTING_FIELDS } from './listing-column.ts';

/** Date fields. YAML 1.1 and 1.2 read dates differently, and the schema accepts both results. */
const DAYS = new Set(LISTING_COLUMNS.filter(({ schema }) => holdsDays(schema)).map(({ path }) => path[0]));

/** Whether YAML 1.1 and 1.2 both read the text as a string without quotes. Text that starts with Chinese always is. */
function isPlain(text: string): boolean {
	if (/^\p{Script=Han}/u.test(text)) return true;
	const readAs = (schema: string): unknown => {
		try {
			return parse(`- ${text}`, { schema, logLevel: 'silent' })?.[0];
		} catch {
			return undefined;
		}
	};
	return readAs('core') === text && readAs('yaml-1.1') === text;
}

/**
 * The YAML of one field: a group in braces on one line, a list of words in brackets, a list of groups with one group per
 * line.
 */
function fieldText(field: string, value: unknown): string {
	const document = new Document({ [field]: value });
	visit(document, {
		Map: (_, node, path) => {
			node.flow = path.length > 1;
		},
		Seq: (_, node) => {
			node.flow = !node.items.some((item) => isMap(item));
		},
		Scalar: (key, node) => {
			if (key === 'key' || typeof node.value !== 'string') return;
			if (DAYS.has(field)) return;
			// Other styles would lose trailing spaces in multi-line text, and allow no control characters.
			if (node.value.includes('\n') || forbiddenCharacters(node.value).length > 0) node.type = 'QUOTE_DOUBLE';
			else if (!isPlain(node.value)) node.type = 'QUOTE_SINGLE';
		},
	});
	const isWords = Array.isArray(value) && value.every((item) => typeof item === 'string');
	return document.toString({ lineWidth: 0, flowCollectionPadding: !isWords }).trimEnd();
}

/** A top-level field and its lines, 0-based, without the comments below it. */
interface Block {
	field: string;
	from: number;
	to: number;
}

/** The lines of each field; undefined if the fields do not all start at the left edge. */
function blocksOf(yaml: string): Block[] | undefined {
	const { contents } = parseDocument(yaml);
	if (contents === null) return [];
	if (!isMap(contents) || contents.flow === true) return undefined;
	const lines = yaml.split('\n');
	const lineAt = (offset: number) => yaml.slice(0, offset).split('\n').length - 1;
	const starts = contents.items.map(({ key }) => {
		const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
		return { field: isScalar(key) ? String(key.value) : '', offset };
	});
	if (starts.some(({ offset }) => offset > 0 && yaml[offset - 1] !== '\n')) return undefined;
	return starts.map(({ field, offset }, i) => {
		const from = lineAt(offset);
		let to = i + 1 < starts.length ? lineAt(starts[i + 1]?.offset ?? 0) : lines.length;
		while (to > from + 1 && /^\s*(#.*)?$/.test(lines[to - 1] ?? '')) to -= 1;
		return { field, from, to };
	});
}

/**
 * Sets some fields in front matter. An existing field is replaced in place. A new field goes after its predecessor in the
 * schema. All other bytes stay. Undefined if the text does not have one field per line.
 * @param yaml without the fences, '' for a new file
 */
export function withFields(yaml: string, fields: Readonly<Record<string, unknown>>): string | undefined {
	const sorted = Object.entries(fields).toSorted(
		([a], [b]) => LISTING_FIELDS.indexOf(a) - LISTING_FIELDS.indexOf(b),
	);
	if (yaml === '') return sorted.map(([field, value]) => fieldText(field, value)).join('\n');
	let lines = yaml.split('\n');
	for (const [field, value] of sorted) {
		const blocks = blocksOf(lines.join('\n'));
		if (blocks === undefined) return undefined;
		const text = fieldText(field, value).split('\n');
		const own = blocks.find((block) => block.field === field);
		const rank = LISTING_FIELDS.indexOf(field);
		const before = blocks.findLast((block) => {
			const at = LISTING_FIELDS.indexOf(block.field);
			return at >= 0 && at < rank;
		});
		const [from, to] = own === undefined ? [before?.to ?? 0, before?.to ?? 0] : [own.from, own.to];
		lines = [...lines.slice(0, from), ...text, ...lines.slice(to)];
	}
	return lines.join('\n');
}
