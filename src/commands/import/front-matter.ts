import { Document, isMap, isScalar, parse, parseDocument, visit } from 'yaml';
import { holdsDays, LISTING_COLUMNS, LISTING_FIELDS } from './listing-column.ts';

/** Fields that are days: the two YAML readers differ about them, and the schema takes both readings. */
const DAYS = new Set(LISTING_COLUMNS.filter(({ schema }) => holdsDays(schema)).map(({ path }) => path[0]));

/** Whether every version of YAML reads the text as text, as it does what begins in Chinese. */
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

/** The lines of one field: groups on one line in braces, lists of words in brackets, lists of groups one to a line. */
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
			// Over several lines, blanks at the end of a line would be lost in every other style.
			if (node.value.includes('\n')) node.type = 'QUOTE_DOUBLE';
			else if (!isPlain(node.value)) node.type = 'QUOTE_SINGLE';
		},
	});
	const isWords = Array.isArray(value) && value.every((item) => typeof item === 'string');
	return document.toString({ lineWidth: 0, flowCollectionPadding: !isWords }).trimEnd();
}

/** A top-level field of a file and the lines it takes, 0-based and without the comments below it. */
interface Block {
	field: string;
	from: number;
	to: number;
}

/** Where each field stands; undefined when fields are not one below the other at the left edge. */
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
 * Front matter with some fields set: a field that is there is replaced where it stands, a new one goes behind the field that
 * comes before it in the schema, and every other byte stays. Undefined when the text is not laid out one field to a line.
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
