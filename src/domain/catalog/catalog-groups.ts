import type { Article } from '../article/article.ts';
import { archivePart } from '../article/article-date.ts';
import type { RelatedDocument } from '../article/related-order.ts';
import type { CalendarDate } from '../units/calendar-date.ts';
import type { Listing } from '../listing/listing.ts';
import { isListed } from '../listing/listing.ts';
import type { PropertyType } from '../schema/listing-facts.ts';

/** Articles under each key, newest first. */
export interface ArticleGroups {
	id: ReadonlyMap<string, Article>;
	/** By slug. */
	category: ReadonlyMap<string, readonly Article[]>;
	topic: ReadonlyMap<string, readonly Article[]>;
	/** The parts of each series, the oldest first. */
	series: ReadonlyMap<string, readonly Article[]>;
	district: ReadonlyMap<string, readonly Article[]>;
	/** By park id. */
	park: ReadonlyMap<string, readonly Article[]>;
	/** By archive part: `YYYY-MM`, `YYYY` when the month is unknown, `undated`. */
	month: ReadonlyMap<string, readonly Article[]>;
	/** Articles with a policy block. */
	policies: readonly Article[];
	/** Article id → the next newer and older article of the same category. */
	neighbours: ReadonlyMap<string, { newer: Article | undefined; older: Article | undefined }>;
}

/** Listings by key, latest update first. Only listings that lists show, except in `id`. */
export interface ListingGroups {
	onOffer: readonly Listing[];
	/** By slug. */
	district: ReadonlyMap<string, readonly Listing[]>;
	type: ReadonlyMap<PropertyType, readonly Listing[]>;
	/** By park id. */
	park: ReadonlyMap<string, readonly Listing[]>;
	/** By slug of a suitable industry. */
	industry: ReadonlyMap<string, readonly Listing[]>;
	/** All listings, leased ones included. */
	id: ReadonlyMap<string, Listing>;
}

/** Groups items that can have several keys. Each group keeps the order of the list. */
function groupByMany<T, K>(items: readonly T[], keys: (item: T) => readonly K[]): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const item of items) {
		for (const key of keys(item)) {
			const group = groups.get(key);
			if (group === undefined) groups.set(key, [item]);
			else group.push(item);
		}
	}
	return groups;
}

/** @param articles newest first */
export function groupArticles(articles: readonly Article[]): ArticleGroups {
	const category = Map.groupBy(articles, (article) => article.category.slug);
	const neighbours = [...category.values()].flatMap((list) =>
		list.map((article, i) => [article.id, { newer: list[i - 1], older: list[i + 1] }] as const),
	);
	return {
		id: new Map(articles.map((article) => [article.id, article])),
		category,
		topic: groupByMany(articles, ({ topics }) => topics.map(({ slug }) => slug)),
		series: groupByMany(articles.toReversed(), ({ series }) => (series === undefined ? [] : [series.slug])),
		district: groupByMany(articles, ({ district }) => district.map(({ slug }) => slug)),
		park: groupByMany(articles, ({ parks }) => parks),
		month: Map.groupBy(articles, ({ own }) => archivePart(own)),
		policies: articles.filter(({ policy }) => policy !== undefined),
		neighbours: new Map(neighbours),
	};
}

/** @param listings latest update first, leased ones included @param today the build day */
export function groupListings(listings: readonly Listing[], today: CalendarDate): ListingGroups {
	const onOffer = listings.filter((listing) => isListed(listing, today));
	return {
		onOffer,
		district: Map.groupBy(onOffer, (listing) => listing.district.slug),
		type: Map.groupBy(onOffer, (listing) => listing.propertyType),
		park: groupByMany(onOffer, ({ park }) => (park === undefined ? [] : [park.id])),
		industry: groupByMany(onOffer, ({ industriesAllowed }) => industriesAllowed.map(({ slug }) => slug)),
		id: new Map(listings.map((listing) => [listing.id, listing])),
	};
}

/** An article as the ranking of related articles takes it. Its text is read when somebody asks: most are known from an earlier build. */
export function relatedDocument(article: Article): RelatedDocument {
	const { id, title, topics, district, category, own, publishDate, related } = article;
	return {
		...{ id, title, own, publishDate, related },
		topics: topics.map(({ name }) => name),
		district: district.map(({ name }) => name),
		category: category.name,
		get text() {
			return article.text;
		},
	};
}
