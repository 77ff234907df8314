import { z } from 'astro/zod';
import { type Article, articleSchema } from '../../src/domain/article/article.ts';
import { ownDate } from '../../src/domain/article/article-date.ts';
import type { CatalogInput } from '../../src/domain/catalog/catalog-input.ts';
import { pageSchema } from '../../src/domain/catalog/page.ts';
import { siteSchema } from '../../src/domain/catalog/site.ts';
import { type Listing, listingSchema } from '../../src/domain/listing/listing.ts';
import { parkSchema } from '../../src/domain/park/park.ts';
import type { ImageFile } from '../../src/domain/schema/picture.ts';
import { taxonomySchema } from '../../src/domain/schema/taxonomy.ts';
import { day } from '../../src/domain/units/calendar-date.ts';

/** Front matter as editors write it. */
type Fields = Record<string, unknown>;

const SUMMARY = '只用于自动测试的内容，公司、园区和房源全部是虚构的，电话也不存在。';
const image = z.custom<ImageFile>();

/** A minimal article. @param fields override or extend its fields */
export const articleEntry = (id: string, fields: Fields = {}, text = '正文') => ({
	id,
	file: `articles/2026/${id}.md`,
	text,
	data: articleSchema(image).parse({
		title: `测试文章之${id}`,
		publishDate: '2026-06-01',
		kind: '原创',
		category: '要闻',
		...fields,
	}),
});

/** A standard factory in 松江 to let, 3000 ㎡ at 1 元. @param fields override or extend its fields */
export const listingEntry = (id: string, fields: Fields = {}) => ({
	id,
	file: `listings/${id}.md`,
	text: '',
	data: listingSchema(image).parse({
		title: '松江标准厂房出租',
		summary: SUMMARY,
		dealType: '出租',
		propertyType: '标准厂房',
		status: '可租售',
		verified: '未核验',
		publishDate: '2026-01-01',
		updatedDate: '2026-01-01',
		district: '松江',
		// More than any test offers.
		totalArea: 100_000,
		availableArea: 3000,
		rent: { value: 1 },
		fireClass: '丙二',
		ownership: '业主自有',
		landUse: '工业用地',
		...fields,
	}),
});

/** A park in 松江. @param fields override or extend its fields */
export const parkEntry = (id: string, fields: Fields = {}) => ({
	id,
	file: `parks/${id}.md`,
	text: '## 园区\n\n介绍',
	data: parkSchema(image).parse({
		name: '测试科技园',
		summary: SUMMARY,
		kind: '科技园',
		updatedDate: '2026-01-01',
		district: '松江',
		...fields,
	}),
});

export const pageEntry = (id: string) => ({
	id,
	file: `pages/${id}.md`,
	text: '',
	data: pageSchema.parse({ title: '关于我们', summary: SUMMARY, updatedDate: '2026-01-01' }),
});

export const TAXONOMY = taxonomySchema.parse({
	categories: [
		{ slug: 'news', name: '要闻', aliases: ['新闻'] },
		{ slug: 'policy', name: '政策' },
	],
	topics: [
		{ slug: 'biomedicine', name: '生物医药', aliases: ['生物制药'], isIndustry: true },
		{ slug: 'robots', name: '机器人', isIndustry: true },
	],
});

export const SITE = siteSchema.parse({
	name: '测试园区网',
	url: 'https://example.com',
	tagline: '测试',
	description: SUMMARY,
	author: '测试编辑部',
	contact: {
		person: '测试员',
		hotline: { number: '400 000 0000', kind: '400 电话' },
		wechatId: 'test',
		askFor: ['需求'],
	},
	rights: { notice: '测试', takedown: '测试' },
	showSamples: true,
	legacy: { articlePatterns: ['/post/{id}.html'] },
});

/** A site with only the required pages. @param parts override or extend it */
export const catalogInput = (parts: Partial<CatalogInput> = {}): CatalogInput => ({
	site: SITE,
	taxonomy: TAXONOMY,
	articles: [],
	listings: [],
	parks: [],
	notices: [],
	pages: ['about', 'privacy', 'contact'].map(pageEntry),
	today: day('2026-06-15'),
	...parts,
});

type Topic = Article['topics'][number];

const term = (slug: string) => ({ slug, name: `名称${slug}`, aliases: [], description: '' });

export const madeTopic = (slug: string, isIndustry = true): Topic => ({ ...term(slug), isIndustry });

/** A catalog article in the category with this slug. */
export function madeArticle(
	id: string,
	category: string,
	fields: Fields = {},
	topics: readonly Topic[] = [],
): Article {
	const { data, ...entry } = articleEntry(id, { ...fields, category }, '');
	const { draft: _, ...own } = data;
	return { ...entry, ...own, own: ownDate(own), category: term(category), topics, series: undefined };
}

/** A catalog listing without a park. @param industries slugs of suitable industries */
export function madeListing(id: string, fields: Fields = {}, industries: readonly string[] = []): Listing {
	const { data, ...entry } = listingEntry(id, fields);
	const { draft: _, park: __, ...own } = data;
	const references = { park: undefined, industriesBanned: [] };
	return { ...entry, ...own, ...references, industriesAllowed: industries.map((slug) => madeTopic(slug)) };
}
