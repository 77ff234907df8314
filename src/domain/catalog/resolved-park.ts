import type { CatalogInput } from './catalog-input.ts';
import type { Park } from '../park/park.ts';
import type { References } from '../schema/reference.ts';

/** A park with its town and industries resolved. `references` collects names that do not exist. */
export function resolvePark(entry: CatalogInput['parks'][number], references: References): Park {
	const { draft: _, ...data } = entry.data;
	const at = (field: string) => ({ file: entry.file, lines: entry.lines, field });
	return {
		...data,
		id: entry.id,
		file: entry.file,
		town: references.town(at('town'), data.town, data.district),
		leadIndustries: references.topics(at('leadIndustries'), data.leadIndustries),
		text: entry.text,
	};
}
