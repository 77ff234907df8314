import type { Catalog } from '../domain/catalog.ts';
import { DISTRICTS } from '../domain/district.ts';
import { PROPERTY_TYPES, type PropertyType } from '../domain/listing-facts.ts';
import * as urls from '../domain/urls.ts';
import type { Link } from './shell.ts';

/** A way into a list, with how much is behind it. */
export interface Facet extends Link {
	count: number;
}

/** Whether a word is a code of PROPERTY_TYPES. */
function isPropertyType(word: string): word is PropertyType {
	return Object.hasOwn(PROPERTY_TYPES, word);
}

export const PROPERTY_TYPE_CODES: readonly PropertyType[] =
	Object.keys(PROPERTY_TYPES).filter(isPropertyType);

/** Districts that have listings on offer, in the order of their official codes. */
export function listingDistricts({ listingsBy }: Pick<Catalog, 'listingsBy'>): Facet[] {
	return DISTRICTS.flatMap(({ slug, short }) => {
		const count = listingsBy.district.get(slug)?.length ?? 0;
		return count === 0 ? [] : [{ text: short, href: urls.listingsInDistrictUrl(slug), count }];
	});
}

/** Property types that have listings on offer. */
export function listingTypes({ listingsBy }: Pick<Catalog, 'listingsBy'>): Facet[] {
	return PROPERTY_TYPE_CODES.flatMap((type) => {
		const count = listingsBy.type.get(type)?.length ?? 0;
		return count === 0 ? [] : [{ text: PROPERTY_TYPES[type], href: urls.listingsOfTypeUrl(type), count }];
	});
}

/** Property types that have listings on offer in a district. */
export function listingTypesIn(slug: string, { listingsBy }: Pick<Catalog, 'listingsBy'>): Facet[] {
	const listings = listingsBy.district.get(slug) ?? [];
	return PROPERTY_TYPE_CODES.flatMap((type) => {
		const count = listings.filter(({ propertyType }) => propertyType === type).length;
		const href = urls.listingsOfTypeInDistrictUrl(slug, type);
		return count === 0 ? [] : [{ text: PROPERTY_TYPES[type], href, count }];
	});
}

/** Districts that have listings of a type on offer. */
export function listingDistrictsOf(type: PropertyType, { listingsBy }: Pick<Catalog, 'listingsBy'>): Facet[] {
	const listings = listingsBy.type.get(type) ?? [];
	return DISTRICTS.flatMap(({ slug, short }) => {
		const count = listings.filter(({ district }) => district.slug === slug).length;
		const href = urls.listingsOfTypeInDistrictUrl(slug, type);
		return count === 0 ? [] : [{ text: short, href, count }];
	});
}

/** Categories that have articles, in the owner's order. */
export function categories({ taxonomy, articlesBy }: Pick<Catalog, 'taxonomy' | 'articlesBy'>): Facet[] {
	return taxonomy.categories.flatMap(({ slug, name }) => {
		const count = articlesBy.category.get(slug)?.length ?? 0;
		return count === 0 ? [] : [{ text: name, href: urls.categoryUrl(slug), count }];
	});
}

/** Topics with at least one article or listing that names them, in the owner's order. */
export function topics({ taxonomy, articlesBy, listingsBy }: Catalog): Facet[] {
	return taxonomy.topics.flatMap(({ slug, name }) => {
		const count = (articlesBy.topic.get(slug)?.length ?? 0) + (listingsBy.industry.get(slug)?.length ?? 0);
		return count === 0 ? [] : [{ text: name, href: urls.topicUrl(slug), count }];
	});
}

/** All 16 districts with everything the site has there. */
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

/** Years, newest first, with the months that have articles. */
export function archiveYears({
	articlesBy,
}: Pick<Catalog, 'articlesBy'>): { year: string; months: Facet[] }[] {
	const months = [...articlesBy.month].map(([month, articles]) => ({
		text: `${Number(month.slice(5))}月`,
		href: urls.archiveMonthUrl(month),
		count: articles.length,
		year: month.slice(0, 4),
	}));
	return [...Map.groupBy(months, ({ year }) => year)].map(([year, list]) => ({
		year: `${year}年`,
		months: list,
	}));
}
