import type { Catalog } from '../../domain/catalog/catalog.ts';
import { DISTRICTS } from '../../domain/schema/district.ts';
import { PROPERTY_TYPES, type PropertyType } from '../../domain/schema/listing-facts.ts';
import * as urls from '../../domain/urls.ts';
import { archivePartWords } from '../article/article-date.ts';
import type { Link } from '../site/link.ts';

/** A link to a list. */
export interface FacetLink extends Link {
	/** Number of entries. Absent where it would change with entries that have nothing to do with the page. */
	count?: number;
}

/** A link to a list, with the number of entries. */
export interface Facet extends FacetLink {
	count: number;
}

/** The same links without numbers, for pages of other lists: they would all change with each new entry. */
export function uncounted(facets: readonly Facet[]): FacetLink[] {
	return facets.map(({ text, href }) => ({ text, href }));
}

function isPropertyType(word: string): word is PropertyType {
	return Object.hasOwn(PROPERTY_TYPES, word);
}

export const PROPERTY_TYPE_CODES: readonly PropertyType[] =
	Object.keys(PROPERTY_TYPES).filter(isPropertyType);

type Listings = Pick<Catalog, 'listingsBy'>;

/** Districts with listings, in the order of their official codes. */
function districtFacets(countOf: (slug: string) => number, urlOf: (slug: string) => string): Facet[] {
	return DISTRICTS.map(({ slug, short }) => ({
		text: short,
		href: urlOf(slug),
		count: countOf(slug),
	})).filter(({ count }) => count > 0);
}

/** Property types with listings, in their usual order. */
function typeFacets(countOf: (type: PropertyType) => number, urlOf: (type: PropertyType) => string): Facet[] {
	return PROPERTY_TYPE_CODES.map((type) => ({
		text: PROPERTY_TYPES[type],
		href: urlOf(type),
		count: countOf(type),
	})).filter(({ count }) => count > 0);
}

/** Districts that have listings on offer. */
export function listingDistricts({ listingsBy }: Listings): Facet[] {
	return districtFacets((slug) => listingsBy.district.get(slug)?.length ?? 0, urls.listingsInDistrictUrl);
}

/** Property types that have listings on offer. */
export function listingTypes({ listingsBy }: Listings): Facet[] {
	return typeFacets((type) => listingsBy.type.get(type)?.length ?? 0, urls.listingsOfTypeUrl);
}

/** Property types that have listings on offer in a district. */
export function listingTypesIn(slug: string, { listingsBy }: Listings): Facet[] {
	const listings = listingsBy.district.get(slug) ?? [];
	return typeFacets(
		(type) => listings.filter(({ propertyType }) => propertyType === type).length,
		(type) => urls.listingsOfTypeInDistrictUrl(slug, type),
	);
}

/** Districts that have listings of a type on offer. */
export function listingDistrictsOf(type: PropertyType, { listingsBy }: Listings): Facet[] {
	const listings = listingsBy.type.get(type) ?? [];
	return districtFacets(
		(slug) => listings.filter(({ district }) => district.slug === slug).length,
		(slug) => urls.listingsOfTypeInDistrictUrl(slug, type),
	);
}

/** Categories with articles, in the owner's order. */
export function categories({ taxonomy, articlesBy }: Pick<Catalog, 'taxonomy' | 'articlesBy'>): Facet[] {
	return taxonomy.categories.flatMap(({ slug, name }) => {
		const count = articlesBy.category.get(slug)?.length ?? 0;
		return count === 0 ? [] : [{ text: name, href: urls.categoryUrl(slug), count }];
	});
}

/** Topics with an article or a listing, in the owner's order. */
export function topics({ taxonomy, articlesBy, listingsBy }: Catalog): Facet[] {
	return taxonomy.topics.flatMap(({ slug, name }) => {
		const count = (articlesBy.topic.get(slug)?.length ?? 0) + (listingsBy.industry.get(slug)?.length ?? 0);
		return count === 0 ? [] : [{ text: name, href: urls.topicUrl(slug), count }];
	});
}

/** Series with articles, in the owner's order. */
export function series({ taxonomy, articlesBy }: Pick<Catalog, 'taxonomy' | 'articlesBy'>): Facet[] {
	return taxonomy.series.flatMap(({ slug, name }) => {
		const count = articlesBy.series.get(slug)?.length ?? 0;
		return count === 0 ? [] : [{ text: name, href: urls.seriesUrl(slug), count }];
	});
}

/** All 16 districts, with the number of entries in each. */
export function districts({ articlesBy, listingsBy, parks }: Catalog): Facet[] {
	return DISTRICTS.map(({ slug, name }) => ({
		text: name,
		href: urls.districtUrl(slug),
		count:
			(articlesBy.district.get(slug)?.length ?? 0) +
			(listingsBy.district.get(slug)?.length ?? 0) +
			parks.filter(({ district }) => district.slug === slug).length,
	}));
}

/** Years, newest first, with the months that have articles. Undated articles come last. */
export function archiveYears({
	articlesBy,
}: Pick<Catalog, 'articlesBy'>): { year: string; months: Facet[] }[] {
	const parts = [...articlesBy.month].map(([part, articles]) => ({
		text: archivePartWords(part).month,
		href: urls.archivePartUrl(part),
		count: articles.length,
		year: archivePartWords(part).year,
	}));
	return [...Map.groupBy(parts, ({ year }) => year)].map(([year, months]) => ({ year, months }));
}
