import { z } from 'astro/zod';
import type { ContentProblem, RawEntry } from '../../domain/schema/content-error.ts';
import { openReferences } from '../../domain/schema/reference.ts';
import { checkEntry } from '../../domain/schema/schema-message.ts';
import type { Taxonomy } from '../../domain/schema/taxonomy.ts';
import { readMarkdown } from '../../reader/content-file.ts';
import { withFields } from './front-matter.ts';
import { importedListing } from './listing-column.ts';
import { markdownOf, type MarkdownParts, partsOf, readListing } from './listing-file.ts';
import type { ImportRow } from './import-row.ts';
import { changedFields } from './listing-update.ts';

/** The planned change of one file. */
export interface ListingChange {
	/** Path inside the content folder. */
	file: string;
	kind: 'new' | 'updated' | 'same';
	before: string;
	after: string;
}

/** Existing names that rows can refer to. */
export interface ImportWorld {
	taxonomy: Taxonomy;
	parkIds: ReadonlySet<string>;
}

type Planned =
	{ change: ListingChange; problems: [] } | { change?: never; problems: readonly ContentProblem[] };

const NEW_FILE: MarkdownParts = { yaml: '', body: '\n', eol: '\n' };
const dataSchema = z.record(z.string(), z.unknown());

/** Industries and the park must exist. Otherwise the whole site would fail to build. */
function referenceProblems(file: string, value: z.output<typeof importedListing>, world: ImportWorld) {
	const references = openReferences(world.taxonomy, new Set());
	references.topics({ file, field: 'industriesAllowed' }, value.industriesAllowed);
	references.topics({ file, field: 'industriesBanned' }, value.industriesBanned);
	if (value.park !== undefined) references.ids({ file, field: 'park' }, [value.park], world.parkIds, '园区');
	return references.problems;
}

/**
 * Plans the file for a row, or explains why the row is rejected.
 * @param root the content folder @param file undefined for a new listing
 */
export async function planChange(
	root: string,
	row: ImportRow,
	found: string | undefined,
	world: ImportWorld,
): Promise<Planned> {
	const file = found ?? `listings/${row.id}.md`;
	const bytes = found === undefined ? undefined : await readListing(root, found);
	const read = bytes && readMarkdown(file, file, bytes);
	if (read !== undefined && read.entry === undefined) {
		return {
			problems: read.problems.map((each) => ({ ...each, problem: `现有文件 ${file} 有错：${each.problem}` })),
		};
	}
	const old = dataSchema.catch({}).parse(read?.entry.data ?? {});
	const changed = changedFields(old, row.fields);
	const entry: RawEntry = { id: row.id, file, data: { ...old, ...changed }, body: '', lines: {} };
	const checked = checkEntry(importedListing, entry);
	if (checked.value === undefined) return { problems: checked.problems };
	const unresolved = referenceProblems(file, checked.value, world);
	if (unresolved.length > 0) return { problems: unresolved };
	const parts = bytes === undefined ? NEW_FILE : partsOf(bytes);
	const yaml = withFields(parts.yaml, changed);
	if (yaml === undefined) {
		const fix = '请先把文件头改成每行一个字段，再导入';
		return { problems: [{ file, problem: `现有文件 ${file} 的文件头不是每行一个字段`, fix }] };
	}
	const before = bytes === undefined ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	const isSame = bytes !== undefined && Object.keys(changed).length === 0;
	const after = isSame ? before : markdownOf({ ...parts, yaml });
	return {
		change: { file, kind: isSame ? 'same' : bytes === undefined ? 'new' : 'updated', before, after },
		problems: [],
	};
}
