import { z } from 'astro/zod';
import { articleSchema } from '../domain/article/article.ts';
import type { CalendarDate } from '../domain/units/calendar-date.ts';
import { buildCatalog, type Catalog } from '../domain/catalog/catalog.ts';
import type { Entry } from '../domain/catalog/catalog-input.ts';
import { ContentError, type ContentProblem, type RawEntry } from '../domain/schema/content-error.ts';
import { pagePaths } from '../domain/catalog/known-paths.ts';
import { legacyClashes } from '../domain/catalog/legacy-clash.ts';
import { legacyFile } from '../domain/schema/legacy-urls.ts';
import { listingSchema } from '../domain/listing/listing.ts';
import { noticeSchema } from '../domain/notice/notice.ts';
import { pageSchema } from '../domain/catalog/page.ts';
import { parkSchema } from '../domain/park/park.ts';
import type { ImageFile } from '../domain/schema/picture.ts';
import { checkEntry } from '../domain/schema/schema-message.ts';
import { presetsSchema } from '../domain/explorer/presets-file.ts';
import { siteSchema } from '../domain/catalog/site.ts';
import { taxonomySchema } from '../domain/schema/taxonomy.ts';
import { taxonomyClashes } from '../domain/catalog/taxonomy-clash.ts';
import { withoutBase } from '../domain/urls.ts';
import { type Bodies, bodyProblems, readBodies } from './content-body.ts';
import { type ContentFolder, readContentFolder } from './content-folder.ts';
import { linkTargets, publicFiles } from './content-link.ts';
import { pictureOf, pictureProblem, type Pictures } from './content-picture.ts';
import { noticeProblems } from './content-notice.ts';
import { referenceProblems } from './content-reference.ts';
import { withTextsAsTyped } from './content-schema.ts';

export interface ContentReport {
	problems: readonly ContentProblem[];
	/** The checked content; undefined if it has any problem. */
	catalog: Catalog | undefined;
	folder: ContentFolder;
	bodies: Bodies;
	/** Files whose own fields are wrong. The development server can still show the others. */
	failed: ReadonlySet<string>;
}

/**
 * The image schema of the check: the picture must be in the folder and be usable.
 * @param fileNow the file that is checked now. A schema for each file would take longer than checking it.
 */
function imageIn(pictures: Pictures, fileNow: () => string): z.ZodType<ImageFile> {
	return z.string({ error: '应为图片的路径' }).transform((path, ctx): ImageFile => {
		const file = fileNow();
		const wrong = pictureProblem(pictures, file, path);
		if (wrong !== undefined) {
			ctx.addIssue({ code: 'custom', message: wrong.problem, params: { fix: wrong.fix } });
		}
		const { width, height, format } = pictureOf(pictures, file, path) ?? {
			width: 1,
			height: 1,
			format: 'png',
		};
		return { src: path, width, height, format };
	});
}

const idIn = (file: string) =>
	file
		.replace(/(\/index)?\.md$/, '')
		.split('/')
		.at(-1) ?? '';

/** Output files of today's pages. An old URL must not collide with them. */
function pageFiles(catalog: Catalog): ReadonlySet<string> {
	const files = [...pagePaths(catalog)].flatMap((path) => legacyFile(withoutBase(path)) ?? []);
	return new Set([...files, '404.html', ...publicFiles().map((path) => path.slice(1))]);
}

/**
 * Checks a whole content folder: first every file against its schema, then references between files, then text and links of
 * every body. Returns all problems together.
 * @param base base path of the site
 */
export async function checkContent(root: string, today: CalendarDate, base = '/'): Promise<ContentReport> {
	const folder = withTextsAsTyped(await readContentFolder(root));
	const bodies = await readBodies(root, folder, base);
	const { entries, pictures } = folder;
	const problems = [...folder.problems];
	const brokenIds = new Set(folder.problems.map(({ file }) => idIn(file)));
	const failed: RawEntry[] = [];
	let fileNow = '';
	const image = imageIn(pictures, () => fileNow);
	const check = <S extends z.ZodType>(schema: S, raws: readonly RawEntry[]) =>
		raws.flatMap((raw): Entry<z.output<S>>[] => {
			fileNow = raw.file;
			const checked = checkEntry(schema, raw);
			problems.push(...checked.problems);
			if (checked.problems.length > 0) {
				brokenIds.add(raw.id);
				failed.push(raw);
			}
			return checked.problems.length > 0 || checked.value === undefined
				? []
				: [{ ...raw, text: bodies.get(raw.file)?.text ?? '', data: checked.value }];
		});
	const articles = check(articleSchema(image), entries.articles);
	const listings = check(listingSchema(image), entries.listings);
	const parks = check(parkSchema(image), entries.parks);
	const pages = check(pageSchema, entries.pages);
	const notices = check(noticeSchema, entries.notices);
	const [site] = check(siteSchema, folder.site === undefined ? [] : [folder.site]);
	const [presets] = check(presetsSchema, folder.presets === undefined ? [] : [folder.presets]);
	const [taxonomy] = check(taxonomySchema, folder.taxonomy === undefined ? [] : [folder.taxonomy]);
	let catalog: Catalog | undefined;
	if (site !== undefined && taxonomy !== undefined) {
		const input = { articles, listings, parks, pages, notices, today, brokenIds };
		try {
			const settings = { site: site.data, taxonomy: taxonomy.data, ...(presets && { presets }) };
			catalog = buildCatalog({ ...input, ...settings });
			const patterns = site.data.legacy.articlePatterns;
			problems.push(...legacyClashes(articles, listings, patterns, pageFiles(catalog)));
		} catch (error) {
			if (!(error instanceof ContentError)) throw error;
			problems.push(...error.problems);
		}
	}
	if (taxonomy !== undefined && folder.taxonomy !== undefined) {
		problems.push(...taxonomyClashes(taxonomy.data, folder.taxonomy));
		const unresolved = site === undefined ? Object.values(entries).flat() : failed;
		problems.push(...referenceProblems(entries, unresolved, taxonomy.data, brokenIds));
	}
	problems.push(...noticeProblems(bodies, folder.bodies));
	problems.push(...bodyProblems(bodies, folder, linkTargets(entries, catalog, brokenIds, bodies)));
	return {
		problems,
		catalog: problems.length > 0 ? undefined : catalog,
		folder,
		bodies,
		failed: new Set(failed.map(({ file }) => file)),
	};
}
