import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../../../src/domain/article/article.ts';
import { day } from '../../../../src/domain/units/calendar-date.ts';
import { buildCatalog } from '../../../../src/domain/catalog/catalog.ts';
import { knownPaths } from '../../../../src/domain/catalog/known-paths.ts';
import { listingSchema } from '../../../../src/domain/listing/listing.ts';
import { pageSchema } from '../../../../src/domain/catalog/page.ts';
import { parkSchema } from '../../../../src/domain/park/park.ts';
import { siteSchema } from '../../../../src/domain/catalog/site.ts';
import { taxonomySchema } from '../../../../src/domain/schema/taxonomy.ts';
import type { ImageFile } from '../../../../src/domain/schema/picture.ts';

const SUMMARY = '只用于自动测试的内容，公司、园区和房源全部是虚构的，电话也不存在。';

const article = (id: string, changes: Record<string, unknown> = {}) => ({
	id,
	file: `articles/2026/${id}.md`,
	text: '',
	data: articleSchema(z.custom<ImageFile>()).parse({
		title: '一篇测试文章',
		publishDate: '2026-05-31',
		kind: '原创',
		category: '要闻',
		...changes,
	}),
});

const listing = (id: string, changes: Record<string, unknown> = {}) => ({
	id,
	file: `listings/${id}.md`,
	text: '',
	data: listingSchema(z.custom<ImageFile>()).parse({
		title: '松江标准厂房出租',
		summary: SUMMARY,
		dealType: '出租',
		propertyType: '标准厂房',
		status: '可租售',
		verified: '未核验',
		publishDate: '2026-01-01',
		updatedDate: '2026-01-01',
		district: '松江',
		totalArea: 3000,
		availableArea: 3000,
		rent: { value: 1 },
		fireClass: '丙二',
		ownership: '业主自有',
		landUse: '工业用地',
		...changes,
	}),
});

const paths = knownPaths(
	buildCatalog({
		site: siteSchema.parse({
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
			showSamples: false,
			legacy: { articlePatterns: ['/post/{id}.html'] },
		}),
		taxonomy: taxonomySchema.parse({
			categories: [{ slug: 'news', name: '要闻' }],
			topics: [{ slug: 'robots', name: '机器人' }],
		}),
		today: day('2026-06-15'),
		articles: [
			article('3231'),
			article('named', { publishDate: '2025-12-01', legacyUrls: ['/old/named.html'] }),
			article('draft', { draft: true }),
			article('later', { publishDate: '2026-07-01' }),
		],
		listings: [
			listing('sj-1'),
			listing('leased', { status: '已租售', legacyUrls: ['/old/leased.html'] }),
			listing('sample', { sample: true }),
		],
		parks: [
			{
				id: 'park',
				file: 'parks/park.md',
				text: '',
				data: parkSchema(z.custom<ImageFile>()).parse({
					name: '测试科技园',
					summary: SUMMARY,
					kind: '科技园',
					updatedDate: '2026-01-01',
					district: '松江',
				}),
			},
		],
		pages: ['about', 'privacy', 'contact'].map((id) => ({
			id,
			file: `pages/${id}.md`,
			text: '',
			data: pageSchema.parse({ title: '标题', summary: SUMMARY, updatedDate: '2026-01-01' }),
		})),
	}),
);

describe('an editor may link to', () => {
	test.each([
		'/',
		'/news/',
		'/listings/',
		'/parks/',
		'/policies/',
		'/districts/',
		'/topics/',
		'/archive/',
		'/feeds/',
		'/search/',
		'/about/',
		'/privacy/',
		'/contact/',
		'/news/3231/',
		'/news/named/',
		'/archive/2026/05/',
		'/archive/2025/12/',
		'/post/3231.html',
		'/old/named.html',
		'/listings/sj-1/',
		'/listings/leased/',
		'/parks/park/',
		'/news/category/news/',
		'/topics/robots/',
		'/districts/minhang/',
		'/districts/songjiang/parks/',
		'/listings/district/minhang/',
		'/listings/type/standard-factory/',
	])('%s', (path) => {
		expect(paths).toContain(path);
	});
});

describe('an editor may not link to', () => {
	test.each([
		'/news/draft/',
		'/news/later/',
		'/archive/2026/07/',
		'/listings/sample/',
		'/news/page/1/',
		'/post/named.html',
		'/news/3231',
		'/topics/policy/',
	])('%s', (path) => {
		expect(paths).not.toContain(path);
	});
});

// Its page answers there, like at the old path of an article.
test('the old path of a listing is known', () => {
	expect(paths).toContain('/old/leased.html');
});
