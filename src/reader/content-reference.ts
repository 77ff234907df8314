import { z } from 'astro/zod';
import type { ContentProblem, RawEntry } from '../domain/schema/content-error.ts';
import { districtSchema } from '../domain/schema/district.ts';
import { openReferences } from '../domain/schema/reference.ts';
import type { Taxonomy } from '../domain/schema/taxonomy.ts';
import type { Collection, ContentFolder } from './content-folder.ts';

const words = z.array(z.string()).catch([]);

/** The references in a file. Other mistakes in the file do not matter here. */
const namesSchema = z.object({
	category: z.string().optional().catch(undefined),
	series: z.string().optional().catch(undefined),
	park: z.string().optional().catch(undefined),
	town: z.string().optional().catch(undefined),
	district: districtSchema.optional().catch(undefined),
	topics: words,
	industriesAllowed: words,
	industriesBanned: words,
	leadIndustries: words,
	parks: words,
	listings: words,
	related: words,
});

/**
 * Unknown names in files when no catalog could be built. Editors see these problems in the first run, not only after fixing
 * the others.
 */
export function referenceProblems(
	entries: ContentFolder['entries'],
	unresolved: readonly RawEntry[],
	taxonomy: Taxonomy,
	brokenIds: ReadonlySet<string>,
): readonly ContentProblem[] {
	const references = openReferences(taxonomy, brokenIds);
	const idsOf = (collection: Collection) => new Set(entries[collection].map(({ id }) => id));
	for (const { file, lines, data } of unresolved) {
		const names = namesSchema.safeParse(data).data;
		if (names === undefined) continue;
		const at = (field: string) => ({ file, lines, field });
		if (names.category !== undefined) references.category(at('category'), names.category);
		references.series(at('series'), names.series);
		for (const field of ['topics', 'industriesAllowed', 'industriesBanned', 'leadIndustries'] as const) {
			references.topics(at(field), names[field]);
		}
		if (names.district !== undefined) references.town(at('town'), names.town, names.district);
		if (names.park !== undefined) references.ids(at('park'), [names.park], idsOf('parks'), '园区');
		references.ids(at('parks'), names.parks, idsOf('parks'), '园区');
		references.ids(at('listings'), names.listings, idsOf('listings'), '房源');
		references.ids(at('related'), names.related, idsOf('articles'), '文章');
	}
	return references.problems;
}
