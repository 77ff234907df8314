import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openListing } from '../../src/domain/listing/open-listing.ts';
import { openPark } from '../../src/domain/park/open-park.ts';
import { builtFile, pageAt } from './world/built-site.ts';

test('listings are published with units in the field names, and unknown values are null', () => {
	const rows = openListing.array().parse(JSON.parse(builtFile('api/listings.json')));
	expect(rows).toHaveLength(8);
	expect(rows.find(({ id }) => id === 'l-full')).toMatchObject({
		url: 'https://example.com/listings/l-full/',
		isSample: true,
		districtCode: '310117',
		availableAreaSqm: 2000,
		reservedAreaSqm: 1000,
		floorLoadKgPerSqm: 2000,
		maxCraneT: 10,
		rentYuanPerSqmDay: 1.2,
		fireClass: 'c2',
		industries: ['生物医药', '高端装备'],
	});
	expect(rows.find(({ id }) => id === 'l-near')).toMatchObject({
		clearHeightM: null,
		powerKva: null,
		hasDock: null,
	});
});

test('a park names its listings on offer', () => {
	const rows = openPark.array().parse(JSON.parse(builtFile('api/parks.json')));
	expect(rows.find(({ id }) => id === 'p-one')?.listingIds.toSorted()).toEqual([
		'l-full',
		'l-near',
		'l-third',
	]);
});

test('the same rows are there as CSV for a spreadsheet', () => {
	const [head = '', ...lines] = builtFile('api/listings.csv').trimEnd().split('\r\n');
	expect(head.startsWith('\uFEFFid,url,title,')).toBe(true);
	expect(lines).toHaveLength(8);
	expect(lines.join('\n')).toContain(',松江测试厂房 3000 ㎡ 带行车,');
});

test('each has its JSON Schema, with every field required', () => {
	const schema: { items: { required: string[]; properties: object } } = JSON.parse(
		builtFile('api/listings.schema.json'),
	);
	expect(schema.items.required.toSorted()).toEqual(Object.keys(schema.items.properties).toSorted());
	expect(schema.items.required).toContain('rentYuanPerSqmDay');
});

test('the page of feeds leads to every file and says what its fields mean', () => {
	const page = pageAt('/feeds/');
	for (const kind of ['listings', 'parks'])
		for (const type of ['json', 'csv', 'schema.json'])
			expect(page.querySelector(`a[href="/api/${kind}.${type}"]`), `${kind}.${type}`).not.toBeNull();
	expect(page.querySelector('main')?.textContent).toContain('null 表示没有填写');
	const names = [...page.querySelectorAll('main a[href^="/feeds/"], main a[href^="/calendars/"]')].map(
		(link) => link.textContent?.trim() ?? '',
	);
	expect(names).toEqual(expect.arrayContaining(['全部资讯', '松江区', '政策申报截止', '松江区政策申报截止']));
	expect(names.filter((name) => name.includes('测试园区网'))).toEqual([]);
});

describe.each(['listings', 'parks'])('%s', (kind) => {
	test.each(['dist', 'realDist'] as const)('keep to their published schema in %s', (site) => {
		const read = (name: string) => readFileSync(join(inject(site), `api/${kind}.${name}`), 'utf8');
		const schema: AnySchemaObject = JSON.parse(read('schema.json'));
		// Format checks need an extra package. Our own schema above checks dates and addresses.
		const validate = new Ajv2020({ strict: true, validateFormats: false, allErrors: true }).compile(schema);
		const rows: Record<string, unknown>[] = JSON.parse(read('json'));
		expect(validate(rows), JSON.stringify(validate.errors)).toBe(true);
		expect(rows.length).toBeGreaterThan(1);
		expect(validate(rows.map(({ id: _, ...rest }) => rest))).toBe(false);
		expect(validate(rows.map((row) => ({ ...row, status: 'gone', kind: 'gone' })))).toBe(false);
	});

	test('have stable ids, each once, that are their addresses', () => {
		const rows: { id: string; url: string }[] = JSON.parse(builtFile(`api/${kind}.json`));
		expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
		for (const { id, url } of rows) expect(url).toBe(`https://example.com/${kind}/${id}/`);
	});

	test('are the same rows in the spreadsheet', () => {
		const rows: Record<string, unknown>[] = JSON.parse(builtFile(`api/${kind}.json`));
		const sheet: Record<string, string>[] = parse(builtFile(`api/${kind}.csv`), { bom: true, columns: true });
		const plain = (value: unknown) => (Array.isArray(value) ? value.join(';') : String(value ?? ''));
		expect(sheet).toEqual(
			rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)]))),
		);
	});
});
