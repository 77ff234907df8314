import { expect, test, vi } from 'vitest';
import type { Catalog } from '../../../../src/domain/catalog/catalog.ts';
import { DISTRICTS } from '../../../../src/domain/schema/district.ts';
import { districtPage } from '../../../../src/view/page/district-page.ts';
import { policyPages } from '../../../../src/view/page/policy-pages.ts';
import { parkPage } from '../../../../src/view/page/park-page.ts';
import { parkCard } from '../../../../src/view/park/park-card.ts';
import { catalog, park } from '../../world.ts';

const demo: Catalog = {
	...catalog,
	site: { ...catalog.site, demo: { ...catalog.site.demo, listings: true, parks: true } },
};

vi.stubEnv('SITE', 'https://example.com');

const songjiang = DISTRICTS.find(({ short }) => short === '松江');
if (songjiang === undefined) throw new Error('松江 expected');

test.each([
	['the page of a district', (of: Catalog) => districtPage(songjiang, [], of)],
	['the page of a park', (of: Catalog) => parkPage(park('p-one'), of)],
	['the card of a park', (of: Catalog) => parkCard(park('p-one'), of)],
])('in a demo the bar says it once, and no sum of %s repeats it', (_, page) => {
	const notes = (of: Catalog) => JSON.stringify(page(of)).match(/其中示例[^"]*/);
	expect(notes(catalog)).not.toBeNull();
	expect(notes(demo)).toBeNull();
});

test('in a demo the bar says which policies are samples, and no title but a real one is marked', () => {
	const [real, sample] = catalog.articlesBy.policies;
	if (real === undefined || sample === undefined) throw new Error('two policies expected');
	const policies = [
		{ ...real, title: '甲', sample: false },
		{ ...sample, title: '示例：乙', sample: true },
	];
	const world: Catalog = { ...catalog, articlesBy: { ...catalog.articlesBy, policies } };
	const titles = (of: Catalog) =>
		policyPages(of)[0]
			.cards.map(({ title }) => title)
			.toSorted();
	expect(titles(world)).toEqual(['甲', '示例：乙'].toSorted());
	const site = { ...world.site, demo: { listings: true, parks: true, policies: 'most' as const } };
	expect(titles({ ...world, site })).toEqual(['乙', '真实：甲'].toSorted());
	expect(policyPages({ ...world, site })[0].shell.demo).toContain('未标“真实”的政策');
});
