import type { CatalogInput } from './catalog-input.ts';
import type { Park } from './park.ts';
import type { References } from './reference.ts';

/** A park with its industries looked up; names that do not exist are noted in `references`. */
export function resolvePark(entry: CatalogInput['parks'][number], references: References): Park {
	const { draft: _, ...data } = entry.data;
	const at = { file: entry.file, lines: entry.lines, field: 'leadIndustries' };
	return {
		...data,
		id: entry.id,
		file: entry.file,
		leadIndustries: references.topics(at, data.leadIndustries),
		text: entry.text,
	};
}
