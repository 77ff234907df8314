import type { z } from 'astro/zod';
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
import { checkEntry } from '../domain/schema/schema-message.ts';
import { presetsSchema } from '../domain/explorer/presets-file.ts';
import { siteSchema } from '../domain/catalog/site.ts';
import { taxonomySchema } from '../domain/schema/taxonomy.ts';
import { taxonomyClashes } from '../domain/catalog/taxonomy-clash.ts';
import { withoutBase } from '../domain/urls.ts';
import { type Bodies, bodyProblems, readBodies } from './content-body.ts';
import { type ContentFolder, readContentFolder } from './content-folder.ts';
import { linkTargets, publicFiles } from './content-link.ts';
import { imageIn } from './content-picture.ts';
import { noticeProblems } from './content-notice.ts';
import { referenceProblems } from './content-reference.ts';
import { withTextsAsTyped } from './content-schema.ts';
import type { KeptFiles } from './kept-files.ts';
import { filesToKeep } from './kept-report.ts';
import { inVersion } from './content-version.ts';

export interface ContentReport {
	problems: readonly ContentProblem[];
	/** The checked content; undefined if it has any problem. */
	catalog: Catalog | undefined;
	folder: ContentFolder;
	bodies: Bodies;
	/** The fields of each file after their schema. */
	values: ReadonlyMap<string, unknown>;
	/** Files whose own fields are wrong. The development server can still show the others. */
	failed: ReadonlySet<string>;
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

async function checkOnce(
	root: string,
	today: CalendarDate,
	base: string,
	keptFiles?: KeptFiles,
): Promise<ContentReport> {
	const folder = withTextsAsTyped(await readContentFolder(root, keptFiles));
	const bodies = await readBodies(root, folder, base);
	const { entries, pictures, kept } = folder;
	const values = new Map<string, unknown>();
	const problems = [...folder.problems];
	const brokenIds = new Set(folder.problems.map(({ file }) => idIn(file)));
	const failed: RawEntry[] = [];
	let fileNow = '';
	const image = imageIn(pictures, () => fileNow);
	const check = <S extends z.ZodType>(schema: S, raws: readonly RawEntry[]) =>
		raws.flatMap((raw): Entry<z.output<S>>[] => {
			fileNow = raw.file;
			const same = kept.get(raw.file)?.value<z.output<S>>();
			const checked = same === undefined ? checkEntry(schema, raw) : { value: same, problems: [] };
			values.set(raw.file, checked.value);
			problems.push(...checked.problems);
			if (checked.problems.length > 0) {
				brokenIds.add(raw.id);
				failed.push(raw);
			}
			return checked.problems.length > 0 || checked.value === undefined
				? []
				: [
						{
							...raw,
							// Kept texts are on the disk, and most of them are not asked for.
							get text() {
								return bodies.get(raw.file)?.text ?? '';
							},
							data: checked.value,
						},
					];
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
		problems: inVersion(folder.site, problems),
		catalog: problems.length > 0 ? undefined : catalog,
		folder,
		bodies,
		values,
		failed: new Set(failed.map(({ file }) => file)),
	};
}

/**
 * Checks a whole content folder: first every file against its schema, then references between files, then text and links of
 * every body. Returns all problems together.
 * @param base base path of the site @param keptFiles what an earlier check found right; what this one finds right is kept
 */
export async function checkContent(
	root: string,
	today: CalendarDate,
	base = '/',
	keptFiles?: KeptFiles,
): Promise<ContentReport> {
	const report = await checkOnce(root, today, base, keptFiles);
	if (keptFiles === undefined) return report;
	if (report.problems.length === 0) keptFiles.save(filesToKeep(report.folder, report.bodies, report.values));
	if (report.problems.every(({ file }) => !report.folder.kept.has(file))) return report;
	// What is kept has no lines, and a message names them.
	const inTrouble = new Set(report.problems.map(({ file }) => file));
	const others: KeptFiles = {
		...keptFiles,
		find: (file, source) => (inTrouble.has(file) ? undefined : keptFiles.find(file, source)),
	};
	return checkOnce(root, today, base, others);
}
