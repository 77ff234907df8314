import { describe, expect, test } from 'vitest';
import { type ListingIndex, unpackListings } from '../../src/domain/explorer/rows/listing-index.ts';
import { builtFile, builtPages, pageAt, rowsOf, textOf, textsOf } from './world/built-site.ts';

const explorer = () => pageAt('/listings/');

describe('the explorer before its script', () => {
	test('is a form whose fields an address can name, with counts', () => {
		const form = explorer().querySelector('form#explore');
		expect(form?.getAttribute('action')).toBe('/listings/');
		expect(form?.getAttribute('method')).toBeNull();
		const names = new Set(
			[...(form?.querySelectorAll('[name]') ?? [])].map((field) => field.getAttribute('name')),
		);
		for (const name of [
			'deal',
			'type',
			'district',
			'park',
			'areaMin',
			'areaMax',
			'rent',
			'budget',
			'floor',
			'height',
			'load',
			'power',
			'crane',
			'fire',
			'dock',
			'structure',
			'divisible',
			'registrable',
			'eia',
			'industry',
			'by',
			'verified',
			'updated',
			'unknown',
		])
			expect(names, name).toContain(name);
		expect(textsOf(explorer(), 'form label')).toContain('松江 3');
		expect(textOf(explorer(), '[data-step="height=8"]')).toBe('8 m 1');
		expect(textOf(explorer(), 'option[value=p-one]')).toBe('测试示范园（3）');
	});

	test('lists everything on offer and says so in words', () => {
		expect(textOf(explorer(), '[data-part=headline]')).toBe('共 6 套，其中示例 1 套');
		expect(textOf(explorer(), '[data-part=words]')).toBe('全部在租售的房源');
		expect(textsOf(explorer(), '[data-part=hits] h3')).toHaveLength(6);
	});

	test('tells a visitor without JavaScript where to go', () => {
		expect(textOf(explorer(), 'main noscript')).toContain('按条件筛选需要 JavaScript');
		expect(textsOf(explorer(), '#browse nav[aria-label="按区域"] a')).toContain('松江 3');
	});
});

test('the index holds every listing on offer as it is, and the picture its card has', () => {
	const index: ListingIndex = JSON.parse(builtFile('api/explorer.json'));
	const rows = unpackListings(index);
	expect(rows.map(({ id }) => id)).toEqual([
		'l-border',
		'l-full',
		'l-near',
		'l-reserved',
		'l-sale',
		'l-third',
	]);
	const full = rows.find(({ id }) => id === 'l-full');
	expect(full).toMatchObject({
		title: '松江测试厂房 3000 ㎡ 带行车',
		updated: '2026-11-20',
		town: '新桥镇',
		minLeaseArea: 1000,
		hasGround: true,
		availableArea: 2000,
		reservedArea: 1000,
		groundArea: null,
		groundReserved: 0,
		upperArea: 0,
		upperReserved: null,
		floorLoad: 2000,
		fire: 'c2',
		crane: 10,
		hasDock: true,
		eia: 'report-form',
		industries: 'biomedicine,equipment',
		banned: 'logistics',
	});
	const shown = (id: string) =>
		[...explorer().querySelectorAll('[data-part=hits] li')]
			.find((each) => each.querySelector(`a[href="/listings/${id}/"]`))
			?.querySelector('img')
			?.getAttribute('src');
	// Without a photo the browser shows the section, whose address follows from the id.
	expect(full?.picture).toBeNull();
	expect(shown('l-full')).toBe('/drawings/card/l-full.svg');
	const photo = rows.find(({ id }) => id === 'l-reserved')?.picture;
	expect(photo).toMatch(/^\/_astro\/photo-[\da-f]{3}\./);
	expect(shown('l-reserved')).toBe(photo);
	const near = rows.find(({ id }) => id === 'l-near');
	expect([near?.clearHeight, near?.power, near?.hasDock, near?.picture]).toEqual([null, null, null, null]);
});

describe('cards', () => {
	const card = (path: string, id: string) =>
		[...pageAt(path).querySelectorAll('main li')].find((each) =>
			each.querySelector(`.card-link[href="/listings/${id}/"]`),
		);

	test.each(['/listings/', '/listings/district/songjiang/'])(
		'on %s say who has verified a listing, and whose price went down',
		(path) => {
			const tags = (id: string) =>
				[...(card(path, id)?.querySelectorAll('[data-tag]') ?? [])].map((tag) =>
					(tag.textContent ?? '').replaceAll(/\s+/g, ''),
				);
			expect(tags('l-full')).toEqual(['现场核实11-10']);
			expect(tags('l-near')).toEqual(['降价']);
			expect(tags('l-third')).toEqual([]);
		},
	);

	test.each(['/listings/', '/listings/district/songjiang/'])(
		'on %s load the pictures of the first window at once, the others near the window',
		(path) => {
			const loading = [...pageAt(path).querySelectorAll('main .grid > li img')].map((image) =>
				image.getAttribute('loading'),
			);
			expect(loading.length).toBeGreaterThan(2);
			expect(loading.slice(0, 2)).toEqual(['eager', 'eager']);
			expect(new Set(loading.slice(2))).toEqual(new Set(['lazy']));
		},
	);

	test('name pictures to leaf to, which are published, and only where there are more', () => {
		const code = (id: string) => card('/listings/', id)?.querySelector('[data-pictures]');
		expect(code('l-full')?.getAttribute('data-pictures')).toBe('l-full 0 1');
		expect(code('l-reserved')?.getAttribute('data-pictures')).toBe('l-reserved 1 0');
		expect(code('l-near')).toBeNull();
		expect(builtFile('pictures/l-full/1.webp')).not.toBe('');
		// The first photo is published for all cards already.
		expect(() => builtFile('pictures/l-reserved/1.webp')).toThrow();
		expect(() => builtFile('pictures/l-leased/1.webp')).toThrow();
	});

	test('are the same in the file of the finder', () => {
		const index: ListingIndex = JSON.parse(builtFile('api/explorer.json'));
		const row = unpackListings(index).find(({ id }) => id === 'l-full');
		expect(row).toMatchObject({
			verified: 'onsite',
			verifiedDate: '2026-11-10',
			published: null,
			cheaper: null,
			photos: 0,
			plans: 1,
		});
	});
});

describe('presets', () => {
	test('lead into the explorer from its page, and home leads to them', () => {
		const link = pageAt('/listings/').querySelector('a.chip[href*="preset=vaccine-line"]');
		expect(link?.textContent?.replaceAll(/\s+/g, ' ').trim()).toBe('疫苗产线 1');
		expect(link?.getAttribute('href')).toBe(
			'/listings/?type=standard-factory&floor=ground&height=8&load=2000&fire=c2&eia=report-form&industry=biomedicine&soft=height&preset=vaccine-line',
		);
		expect(pageAt('/').querySelector('main a[href="/listings/presets/"]')).not.toBeNull();
	});

	test('have a page with the reason and the source of each requirement, marked as no advice', () => {
		const page = pageAt('/listings/presets/');
		expect(textOf(page, 'main .notice')).toContain('不是专业意见');
		const rows = rowsOf(page, '#vaccine-line tr');
		expect(rows).toContain('承重 ≥ 2 t/㎡ 测试用的理由四（测试标准）');
		expect(rows).toContain('层高 ≥ 8 m（可商量） 测试用的理由三（经验起点，请核对）');
	});
});

test('a type in a district has its own page, as long as it has a listing', () => {
	expect(textsOf(pageAt('/listings/district/songjiang/factory/'), 'main li h3')).toEqual([
		'松江 2800 ㎡ 厂房',
		'松江 2500 ㎡ 厂房',
	]);
	expect(builtPages()).not.toContain('listings/district/songjiang/office/index.html');
	const links = textsOf(pageAt('/listings/district/songjiang/'), 'nav[aria-label="按类型"] a');
	expect(links).toEqual(['厂房 2', '标准厂房 1']);
});

test.each([
	['/listings/district/songjiang/', '/listings/?district=songjiang'],
	['/listings/type/factory/', '/listings/?type=factory'],
	['/listings/district/songjiang/factory/', '/listings/?type=factory&district=songjiang'],
])('%s opens the same listings in the explorer', (path, href) => {
	expect(pageAt(path).querySelector(`main a.button[href="${href}"]`)).not.toBeNull();
});
