import { z } from 'astro/zod';
import { articleSchema } from '../domain/article/article.ts';
import type { ContentProblem, RawEntry } from '../domain/schema/content-error.ts';
import { listingSchema } from '../domain/listing/listing.ts';
import { noticeSchema } from '../domain/notice/notice.ts';
import { pageSchema } from '../domain/catalog/page.ts';
import { parkSchema } from '../domain/park/park.ts';
import type { ImageFile } from '../domain/schema/picture.ts';
import { presetsSchema } from '../domain/explorer/presets-file.ts';
import { siteSchema } from '../domain/catalog/site.ts';
import { taxonomySchema } from '../domain/schema/taxonomy.ts';
import { cutTexts, withTypedTexts } from '../domain/schema/typed-text.ts';
import type { ContentFolder } from './content-folder.ts';

/** Placeholder for a picture. Only the shape of the fields matters here. */
const anyImage = z.string().transform((src): ImageFile => ({ src, width: 1, height: 1, format: 'png' }));

const SCHEMAS = {
	articles: articleSchema(anyImage),
	listings: listingSchema(anyImage),
	parks: parkSchema(anyImage),
	pages: pageSchema,
	notices: noticeSchema,
} as const;

function asTyped(entry: RawEntry, schema: z.ZodType): RawEntry {
	return { ...entry, data: withTypedTexts(schema, entry.data, entry.typed ?? {}) };
}

/**
 * A folder in which every text field has the text as typed, so that a document number keeps its leading zero. Text that YAML
 * read as a comment is a problem.
 */
export function withTextsAsTyped(folder: ContentFolder): ContentFolder {
	const { entries, site, taxonomy, presets, kept } = folder;
	const problems: ContentProblem[] = [];
	const typed = (entry: RawEntry, schema: z.ZodType) => {
		problems.push(...cutTexts(schema, entry));
		return asTyped(entry, schema);
	};
	const all = (collection: keyof typeof SCHEMAS) =>
		entries[collection].map((entry) => (kept.has(entry.file) ? entry : typed(entry, SCHEMAS[collection])));
	return {
		...folder,
		entries: {
			articles: all('articles'),
			listings: all('listings'),
			parks: all('parks'),
			pages: all('pages'),
			notices: all('notices'),
		},
		site: site && typed(site, siteSchema),
		taxonomy: taxonomy && typed(taxonomy, taxonomySchema),
		presets: presets && typed(presets, presetsSchema),
		problems: [...folder.problems, ...problems],
	};
}
