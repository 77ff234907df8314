import type { Article } from '../article/article.ts';
import { markedTitle } from '../article/marked-title.ts';
import { byNewest, ownDate } from '../article/article-date.ts';
import type { CalendarDate } from '../units/calendar-date.ts';
import {
	groupArticles,
	groupListings,
	relatedDocument,
	type ArticleGroups,
	type ListingGroups,
} from './catalog-groups.ts';
import { type CatalogInput, inputProblems } from './catalog-input.ts';
import { type Demo, demoOf } from './demo.ts';
import { ContentError, type ContentProblem } from '../schema/content-error.ts';
import type { Listing } from '../listing/listing.ts';
import type { Notice } from '../notice/notice.ts';
import type { Page } from './page.ts';
import type { Park } from '../park/park.ts';
import { type ListingChange, listingChanges } from '../listing/price-history.ts';
import { openReferences } from '../schema/reference.ts';
import { openRelatedLists, type RelatedLists } from '../article/related-lists.ts';
import { resolvePark } from './resolved-park.ts';
import { resolvedPolicy } from './resolved-policy.ts';
import { type Preset, resolvePresets } from '../explorer/preset.ts';
import { shownEntries } from './shown-entries.ts';
import type { Site } from './site.ts';
import type { Taxonomy } from '../schema/taxonomy.ts';
import { unpublishedPages } from './unpublished.ts';

/** All content of the site, validated, resolved and sorted. Code that uses it does not check again. */
export interface Catalog {
	site: Site & { demo: Demo };
	taxonomy: Taxonomy;
	/** The build day. */
	today: CalendarDate;
	/** Newest first by own date, without drafts and scheduled articles. */
	articles: readonly Article[];
	articlesBy: ArticleGroups;
	related: RelatedLists;
	/** Latest update first. Includes leased ones, which keep their page. */
	listings: readonly Listing[];
	/** Listings that lists show: on offer and confirmed recently enough. */
	listingsBy: ListingGroups;
	/** Listing id → changes of price, status and areas, newest first. */
	histories: ReadonlyMap<string, readonly ListingChange[]>;
	/** Sorted by name. */
	parks: readonly Park[];
	parkById: ReadonlyMap<string, Park>;
	/** In the owner's order. */
	presets: readonly Preset[];
	pages: ReadonlyMap<string, Page>;
	/** Texts of the site itself, newest first, without drafts and scheduled ones. */
	notices: readonly Notice[];
	/** Files of articles with a future publication day. */
	scheduled: readonly string[];
	/** Path of a page → why the published site does not have it yet. Empty except in a preview. */
	unpublished: ReadonlyMap<string, string>;
}

/**
 * Resolves every reference between entries.
 * @throws ContentError once, with all problems: a duplicate id, an id that cannot be a path, an unknown category, topic
 * or industry, and a missing park, listing or article
 */
export function buildCatalog(input: CatalogInput): Catalog {
	const { catalog, problems } = resolveCatalog(input);
	if (problems.length > 0) throw new ContentError(problems);
	return catalog;
}

/** Resolves every reference between entries. What is wrong is left out of the catalog and named among the problems. */
export function resolveCatalog(input: CatalogInput): {
	catalog: Catalog;
	problems: readonly ContentProblem[];
} {
	const { site, taxonomy, today } = input;
	const references = openReferences(taxonomy, input.brokenIds ?? new Set());
	const allParks = input.parks.map((entry) => resolvePark(entry, references));
	const shown = shownEntries(input);

	const parks = allParks
		.filter(({ id }) => shown.parks.has(id))
		.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN') || a.id.localeCompare(b.id, 'en'));
	const parkById = new Map(parks.map((park) => [park.id, park]));
	const parkIds = new Set(input.parks.map(({ id }) => id));
	const listings = input.listings.map((entry): Listing => {
		const { draft: _, park, ...data } = entry.data;
		const at = (field: string) => ({ file: entry.file, lines: entry.lines, field });
		if (park !== undefined) references.ids(at('park'), [park], parkIds, '园区');
		return {
			...data,
			id: entry.id,
			file: entry.file,
			park: park === undefined ? undefined : parkById.get(park),
			town: references.town(at('town'), data.town, data.district),
			industriesAllowed: references.topics(at('industriesAllowed'), data.industriesAllowed),
			industriesBanned: references.topics(at('industriesBanned'), data.industriesBanned),
			get text() {
				return entry.text;
			},
		};
	});

	const listingIds = new Set(input.listings.map(({ id }) => id));
	const articleIds = new Set(input.articles.map(({ id }) => id));
	const articles = input.articles.flatMap((entry): Article[] => {
		const { draft: _, ...data } = entry.data;
		const at = (field: string) => ({ file: entry.file, lines: entry.lines, field });
		references.ids(at('parks'), data.parks, parkIds, '园区');
		references.ids(at('listings'), data.listings, listingIds, '房源');
		references.ids(at('related'), data.related, articleIds, '文章');
		const category = references.category(at('category'), data.category);
		const topics = references.topics(at('topics'), data.topics);
		const series = references.series(at('series'), data.series);
		const policy = data.policy && resolvedPolicy(data.policy, at, references);
		if (category === undefined || !shown.articles.has(entry.id)) return [];
		return [
			{
				...data,
				title: markedTitle(data),
				id: entry.id,
				file: entry.file,
				own: ownDate(data),
				category,
				topics,
				series,
				policy,
				parks: data.parks.filter((id) => shown.parks.has(id)),
				listings: data.listings.filter((id) => shown.listings.has(id)),
				related: data.related.filter((id) => shown.articles.has(id)),
				get text() {
					return entry.text;
				},
			},
		];
	});

	const presets = resolvePresets(input.presets, references);

	const problems = [...inputProblems(input), ...references.problems];
	const newestArticles = articles.toSorted(byNewest);
	const latestListings = listings
		.filter(({ id }) => shown.listings.has(id))
		.toSorted((a, b) => b.updatedDate.localeCompare(a.updatedDate) || a.id.localeCompare(b.id, 'en'));
	const listingsBy = groupListings(latestListings, today);
	const articlesBy = groupArticles(newestArticles);
	let related: RelatedLists | undefined;
	const catalog: Catalog = {
		site: { ...site, demo: demoOf(listingsBy.onOffer, parks, articlesBy.policies) },
		taxonomy,
		today,
		articles: newestArticles,
		articlesBy,
		// The check of the content never asks for it, and it is the dearest part.
		get related() {
			if (related !== undefined) return related;
			const { earlier } = input;
			related = openRelatedLists(newestArticles.map(relatedDocument), earlier?.digestOf, earlier?.read());
			earlier?.keep(related);
			return related;
		},
		listings: latestListings,
		listingsBy,
		histories: new Map(
			latestListings.map(({ id, file }) => [id, listingChanges(input.revisions?.get(file) ?? [])]),
		),
		parks,
		parkById,
		presets,
		notices: shown.notices,
		pages: new Map(input.pages.map(({ id, file, data }): [string, Page] => [id, { ...data, id, file }])),
		scheduled: input.articles
			.filter(({ data }) => !data.draft && data.publishDate > today)
			.map(({ file }) => file),
		unpublished: input.isPreview === true ? unpublishedPages(input) : new Map(),
	};
	return { catalog, problems };
}
