import { z } from 'astro/zod';
import { articleSchema } from '../../domain/article.ts';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { buildCatalog, type Catalog } from '../../domain/catalog.ts';
import type { Entry } from '../../domain/catalog-input.ts';
import { ContentError, type ContentProblem, type RawEntry } from '../../domain/content-error.ts';
import { listingSchema } from '../../domain/listing.ts';
import { pageSchema } from '../../domain/page.ts';
import { parkSchema } from '../../domain/park.ts';
import type { ImageFile } from '../../domain/picture.ts';
import { checkEntry } from '../../domain/schema-message.ts';
import { presetsSchema } from '../../domain/preset.ts';
import { siteSchema } from '../../domain/site.ts';
import { taxonomySchema } from '../../domain/taxonomy.ts';
import { bodyProblems } from './content-body.ts';
import { readContentFolder } from './content-folder.ts';
import { linkTargets } from './content-link.ts';
import { pictureProblem } from './content-picture.ts';
import { referenceProblems } from './content-reference.ts';

export interface ContentReport {
	problems: readonly ContentProblem[];
	/** The checked content; undefined when something is wrong with it. */
	catalog: Catalog | undefined;
}

/** The image schema of the check: it looks whether the file is there and leaves its size to Astro. */
function imageIn(root: string, file: string): z.ZodType<ImageFile> {
	return z.string({ error: '应为图片的路径' }).transform((path, ctx): ImageFile => {
		const wrong = pictureProblem(root, file, path);
		if (wrong !== undefined) {
			ctx.addIssue({ code: 'custom', message: wrong.problem, params: { fix: wrong.fix } });
		}
		return { src: path, width: 1, height: 1, format: 'png' };
	});
}

/**
 * Checks a whole content folder: every file by its schema, then the references between them, then the text and links of
 * every body. Answers with all problems at once.
 */
export async function checkContent(root: string, today: CalendarDate): Promise<ContentReport> {
	const folder = await readContentFolder(root);
	const problems = [...folder.problems];
	const brokenIds = new Set(
		folder.problems.map(
			({ file }) =>
				file
					.replace(/(\/index)?\.md$/, '')
					.split('/')
					.at(-1) ?? '',
		),
	);
	const failed: RawEntry[] = [];
	const check = <S extends z.ZodType>(schema: (file: string) => S, entries: readonly RawEntry[]) =>
		entries.flatMap((raw): Entry<z.output<S>>[] => {
			const checked = checkEntry(schema(raw.file), raw);
			problems.push(...checked.problems);
			if (checked.problems.length > 0) {
				brokenIds.add(raw.id);
				failed.push(raw);
			}
			return checked.problems.length > 0 || checked.value === undefined
				? []
				: [{ ...raw, data: checked.value }];
		});
	const { entries } = folder;
	const articles = check((file) => articleSchema(imageIn(root, file)), entries.articles);
	const listings = check((file) => listingSchema(imageIn(root, file)), entries.listings);
	const parks = check((file) => parkSchema(imageIn(root, file)), entries.parks);
	const pages = check(() => pageSchema, entries.pages);
	const [site] = check(() => siteSchema, folder.site === undefined ? [] : [folder.site]);
	const [presets] = check(() => presetsSchema, folder.presets === undefined ? [] : [folder.presets]);
	const [taxonomy] = check(() => taxonomySchema, folder.taxonomy === undefined ? [] : [folder.taxonomy]);
	let catalog: Catalog | undefined;
	if (site !== undefined && taxonomy !== undefined) {
		const input = { articles, listings, parks, pages, today, brokenIds };
		try {
			const settings = { site: site.data, taxonomy: taxonomy.data, ...(presets && { presets }) };
			catalog = buildCatalog({ ...input, ...settings });
		} catch (error) {
			if (!(error instanceof ContentError)) throw error;
			problems.push(...error.problems);
		}
	}
	if (taxonomy !== undefined) {
		const unresolved = site === undefined ? Object.values(entries).flat() : failed;
		problems.push(...referenceProblems(entries, unresolved, taxonomy.data, brokenIds));
	}
	problems.push(...bodyProblems(root, folder.bodies, linkTargets(entries, catalog, brokenIds)));
	return { problems, catalog: problems.length > 0 ? undefined : catalog };
}
