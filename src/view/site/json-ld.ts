import type {
	BreadcrumbList,
	NewsArticle,
	Organization,
	Place,
	RealEstateListing,
	WebSite,
	WithContext,
} from 'schema-dts';
import type { BaiduTimes } from './engine-facts.ts';

/** A description of a page for machines: by schema.org, or in the form of an engine. */
export type JsonLd =
	| BaiduTimes
	| WithContext<BreadcrumbList>
	| WithContext<NewsArticle>
	| WithContext<Organization>
	| WithContext<Place>
	| WithContext<RealEstateListing>
	| WithContext<WebSite>;

/** The vocabulary of all descriptions. */
export const JSON_LD_CONTEXT = 'https://schema.org';

/** JSON for a script element. Escapes `<` so that content cannot close the element. */
export function serializeJsonLd(data: JsonLd): string {
	return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

/** The breadcrumbs of a page, 首页 › 分类 › 标题, with absolute addresses. */
export function breadcrumbJsonLd(
	steps: readonly { name: string; url: string }[],
): WithContext<BreadcrumbList> {
	return {
		'@context': JSON_LD_CONTEXT,
		'@type': 'BreadcrumbList',
		itemListElement: steps.map(({ name, url }, i) => ({
			'@type': 'ListItem' as const,
			position: i + 1,
			name,
			item: url,
		})),
	};
}

export interface PublisherFacts {
	name: string;
	url: string;
	telephone: string;
	logo: string;
}

export function organizationJsonLd({
	name,
	url,
	telephone,
	logo,
}: PublisherFacts): WithContext<Organization> {
	return { '@context': JSON_LD_CONTEXT, '@type': 'Organization', name, url, telephone, logo };
}

/** @param searchUrl address of the search page, with `{search_term_string}` for the query */
export function webSiteJsonLd(name: string, url: string, searchUrl: string): WithContext<WebSite> {
	const action = { '@type': 'SearchAction' as const, target: searchUrl };
	return {
		'@context': JSON_LD_CONTEXT,
		'@type': 'WebSite',
		name,
		url,
		inLanguage: 'zh-CN',
		potentialAction: { ...action, ...{ 'query-input': 'required name=search_term_string' } },
	};
}

export interface ArticleFacts {
	title: string;
	description: string;
	url: string;
	image: string;
	/** Absent when unknown. */
	published: string | undefined;
	modified: string | undefined;
	author: string;
	section: string;
	keywords: readonly string[];
	publisher: PublisherFacts;
}

export function articleJsonLd(facts: ArticleFacts): WithContext<NewsArticle> {
	return {
		'@context': JSON_LD_CONTEXT,
		'@type': 'NewsArticle',
		headline: facts.title,
		description: facts.description,
		url: facts.url,
		image: facts.image,
		...(facts.published === undefined ? {} : { datePublished: facts.published }),
		...(facts.modified === undefined ? {} : { dateModified: facts.modified }),
		inLanguage: 'zh-CN',
		articleSection: facts.section,
		keywords: facts.keywords.join(','),
		author: { '@type': 'Organization', name: facts.author, url: facts.publisher.url },
		publisher: {
			'@type': 'Organization',
			name: facts.publisher.name,
			url: facts.publisher.url,
			logo: { '@type': 'ImageObject', url: facts.publisher.logo },
		},
	};
}
