import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTHING_WANTED } from '../../../../src/domain/explorer/wanted.ts';
import { readAddress, writeAddress } from '../../../../src/domain/explorer/wanted-address.ts';
import { anyQuery, VOCABULARY, wantedOf } from '../listing/listing-world.ts';

const read = (query: string) => readAddress(new URLSearchParams(query), VOCABULARY);

describe('an address says what is wanted', () => {
	test.each([
		['district=songjiang&district=minhang', { district: ['minhang', 'songjiang'] }],
		['height=8', { height: 8 }],
		['height=8000mm', { height: 8 }],
		['load=2t', { load: 2000 }],
		['load=2', { load: 2000 }],
		['load=2000', { load: 2000 }],
		['load=20kN', { load: 2039.4324 }],
		['rent=1.2', { rent: 1.2 }],
		['rent=36.5', { rent: 1.2 }],
		['rent=' + encodeURIComponent('36.5元/㎡/月'), { rent: 1.2 }],
		['budget=' + encodeURIComponent('10万'), { budget: 100_000 }],
		['areaMin=' + encodeURIComponent('1.5亩'), { areaMin: 1000 }],
		['areaMin=' + encodeURIComponent('3000~5000平'), { areaMin: 3000, areaMax: 5000 }],
		['areaMin=3000-5000&areaMax=4000', { areaMin: 3000, areaMax: 4000 }],
		['power=2MVA&crane=10t', { power: 2000, crane: 10 }],
		['fire=c2&eia=report-form&floor=ground', { fire: 'c2', eia: 'report-form', floor: 'ground' }],
		[
			'dock=1&divisible=1&registrable=1&verified=1',
			{ dock: true, divisible: true, registrable: true, verified: true },
		],
		['by=2027-01-01&updated=30&unknown=no', { by: '2027-01-01', updated: 30, isUnknownIncluded: false }],
		['height=8&soft=height', { height: 8, soft: ['height'] }],
	])('%s', (query, expected) => {
		expect(wantedOf(query)).toEqual({ ...NOTHING_WANTED, ...expected });
	});
});

describe('invalid choices are ignored', () => {
	test.each([
		'district=atlantis&type=__proto__&deal=constructor&structure=toString',
		'fire=c&floor=cellar&eia=no&updated=45&industry=x',
		'by=2026-02-30',
		'by=tomorrow',
		'dock=yes&verified=true&unknown=maybe',
		'soft=height',
		'soft=__proto__',
		'height=&load=+&district=',
		'<script>alert(1)</script>',
		`${'district=atlantis&'.repeat(2000)}`,
	])('%s', (query) => {
		expect(read(query)).toMatchObject({ wanted: NOTHING_WANTED, order: 'updated', problems: [] });
	});
});

test.each([
	['height=high', 'height', '的值 “high” 看不懂'],
	['height=800', 'height', '超出合理范围'],
	['load=30t', 'load', '多半是单位写错'],
	['rent=-1', 'rent', '看不懂'],
	[`crane=${'9'.repeat(5000)}`, 'crane', '超出合理范围'],
])('%s is reported and not guessed', (query, field, words) => {
	const { wanted, problems } = read(query);
	expect(wanted).toEqual(NOTHING_WANTED);
	expect(problems).toMatchObject([{ field }]);
	expect(problems[0]?.text).toContain(words);
	expect(problems[0]?.text.length).toBeLessThan(200);
});

test('an address that is written is read as the same state, and there is one address for a state', () => {
	fc.assert(
		fc.property(anyQuery, (query) => {
			const { problems, ...state } = read(query);
			expect(problems).toEqual([]);
			const written = writeAddress(state);
			expect(readAddress(written, VOCABULARY)).toEqual({ ...state, problems });
			expect(writeAddress(read(written.toString())).toString()).toBe(written.toString());
		}),
	);
});

test('anything at all can be read', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
			const { wanted } = readAddress(new URLSearchParams(pairs), VOCABULARY);
			expect(Object.keys(wanted)).toEqual(Object.keys(NOTHING_WANTED));
		}),
	);
});

test('sorting is by fit as soon as something is wanted', () => {
	expect(read('').order).toBe('updated');
	expect(read('height=8').order).toBe('fit');
	expect(read('height=8&sort=rent-up').order).toBe('rent-up');
	expect(read('sort=by-magic').order).toBe('updated');
});
