import type { ArticleData } from '../article/article.ts';
import type { CalendarDate } from '../units/calendar-date.ts';
import type { ContentProblem, FieldLines } from '../schema/content-error.ts';
import { idProblem } from '../schema/entry-id.ts';
import type { ListingData } from '../listing/listing.ts';
import { type Page, REQUIRED_PAGES } from './page.ts';
import type { ParkData } from '../park/park.ts';
import type { RelatedLists, RelatedMemory } from '../article/related-lists.ts';
import type { Revision } from '../listing/price-history.ts';
import type { NoticeData } from '../notice/notice.ts';
import type { PresetsFile } from '../explorer/presets-file.ts';
import type { Site } from './site.ts';
import type { Taxonomy } from '../schema/taxonomy.ts';

/** An entry that passed its schema. */
export interface Entry<T> {
	id: string;
	/** Path inside the content folder. */
	file: string;
	/** The visible text below the front matter, one block per line. */
	text: string;
	data: T;
	/** The line of every field. Only present when our own reader read the file: Astro does not keep lines. */
	lines?: FieldLines;
}

/** Lists of related articles from one catalog to the next, so that an edit does not make all of them again. */
export interface EarlierLists {
	/** The last ones. */
	read: () => RelatedMemory | undefined;
	/** Told when a catalog has made its lists. */
	keep: (lists: RelatedLists) => void;
	/** Digest of the file of an article. */
	digestOf: (id: string) => string | undefined;
}

/** The content folder after every file passed its own schema, before references are resolved. */
export interface CatalogInput {
	site: Site;
	taxonomy: Taxonomy;
	articles: readonly Entry<ArticleData>[];
	listings: readonly Entry<ListingData>[];
	parks: readonly Entry<ParkData>[];
	pages: readonly Entry<Omit<Page, 'id' | 'file'>>[];
	notices: readonly Entry<NoticeData>[];
	/** Usual needs of industries. Optional for a site. */
	presets?: Pick<Entry<PresetsFile>, 'file' | 'lines' | 'data'>;
	/** The build day. */
	today: CalendarDate;
	/** Whether drafts and entries of a future day are shown: on the editor's own machine, never in a build. */
	isPreview?: boolean;
	/** Ids of files with problems. A reference to them is not reported as a second problem. */
	brokenIds?: ReadonlySet<string>;
	/** What earlier catalogs left. */
	earlier?: EarlierLists;
	/** File of a listing → its committed versions, oldest first. */
	revisions?: ReadonlyMap<string, readonly Revision[]>;
}

/** Problems of the set of files: ids that cannot be a path, duplicate ids, missing standing pages. */
export function inputProblems(input: CatalogInput): ContentProblem[] {
	return [
		...idProblems(input.articles),
		...idProblems(input.listings),
		...idProblems(input.parks),
		...idProblems(input.pages),
		...idProblems(input.notices),
		...missingPages(input),
	];
}

function idProblems(entries: readonly Entry<unknown>[]): ContentProblem[] {
	const firstFile = new Map<string, string>();
	return entries.flatMap(({ id, file }) => {
		const shape = idProblem(id);
		if (shape !== undefined) {
			const respelled = id.toLowerCase().replaceAll(/[\s_.]+/g, '-');
			const isUsable = respelled !== id && idProblem(respelled) === undefined;
			return [{ file, ...shape, ...(isUsable && { fix: `请把文件名改成 ${respelled}` }) }];
		}
		const taken = firstFile.get(id);
		firstFile.set(id, taken ?? file);
		if (taken === undefined) return [];
		return [
			{
				file,
				problem: `编号 “${id}” 已经被 content/${taken} 使用，两个文件会变成同一个网页`,
				fix: '请给其中一个文件改名',
			},
		];
	});
}

function missingPages({ pages, brokenIds }: CatalogInput): ContentProblem[] {
	const ids = new Set([...pages.map(({ id }) => id), ...(brokenIds ?? [])]);
	return REQUIRED_PAGES.filter((id) => !ids.has(id)).map((id) => ({
		file: `pages/${id}.md`,
		problem: '缺少这个文件，而页头页尾会链接到它',
		fix: '请补上这个文件，至少写 title、summary、updatedDate 和一段正文',
	}));
}
