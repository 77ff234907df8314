import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { articleSchema } from '../../../../src/domain/article/article.ts';
import type { ImageFile } from '../../../../src/domain/schema/picture.ts';

const schema = articleSchema(z.custom<ImageFile>());

const MINIMAL = {
	title: '松江区召开座谈会',
	publishDate: '2026-01-05',
	kind: '原创',
	category: '要闻',
};

describe('the front matter', () => {
	test('needs title, date, kind and category, and the rest has defaults', () => {
		expect(schema.parse(MINIMAL)).toEqual({
			...MINIMAL,
			kind: 'original',
			topics: [],
			district: [],
			parks: [],
			listings: [],
			related: [],
			sample: false,
			legacyUrls: [],
			isArchival: false,
			draft: false,
		});
	});

	test('an id that YAML reads as a number is the same id', () => {
		expect(schema.parse({ ...MINIMAL, related: [3231, 'b'] }).related).toEqual(['3231', 'b']);
	});

	test('districts are resolved from any name', () => {
		const { district } = schema.parse({ ...MINIMAL, district: ['松江', 'minhang'] });
		expect(district.map(({ name }) => name)).toEqual(['松江区', '闵行区']);
	});

	test.each([
		['title', { title: '短' }],
		['title', { title: '   　短   ' }],
		['title', { title: '长'.repeat(81) }],
		['publishDate', { publishDate: '2026-02-30' }],
		['publishDate', { publishDate: undefined }],
		['kind', { kind: '小说' }],
		['district', { district: ['朝阳'] }],
		['district', { district: '松江' }],
		['legacyUrls', { legacyUrls: ['old.html'] }],
		['source', { source: { name: '新华财经', url: 'javascript:alert(1)' } }],
		['source', { source: { url: 'https://a.cn' } }],
		['legacyViews', { legacyViews: -1 }],
		['isArchival', { isArchival: 'true' }],
	])('a wrong %s is refused: %j', (field, change) => {
		const { error } = schema.safeParse({ ...MINIMAL, ...change });
		expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
	});

	test('an unknown field is refused', () => {
		expect(schema.safeParse({ ...MINIMAL, slug: 'x' }).error?.issues[0]).toMatchObject({ keys: ['slug'] });
	});

	test('every problem is found at once', () => {
		const { error } = schema.safeParse({ title: '短', kind: '小说', publishDate: '2026-02-30', extra: 1 });
		expect(error?.issues).toHaveLength(5);
	});
});
