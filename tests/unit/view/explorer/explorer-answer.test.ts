import { describe, expect, test } from 'vitest';
import { facetChoices } from '../../../../src/domain/explorer/facet.ts';
import type { ListingRow } from '../../../../src/domain/explorer/rows/listing-row.ts';
import { readAddress } from '../../../../src/domain/explorer/wanted-address.ts';
import { explorerAnswer } from '../../../../src/view/explorer/explorer-answer.ts';
import { offerOn } from '../../../../src/view/explorer/offer.ts';
import { wantedWords } from '../../../../src/view/explorer/wanted-words.ts';
import { row, TODAY, VOCABULARY, wantedOf } from '../../domain/listing/listing-world.ts';

const NAMES = {
	...VOCABULARY,
	districts: [
		{ id: 'minhang', name: '闵行' },
		{ id: 'songjiang', name: '松江' },
	],
	towns: [{ id: 'songjiang/新桥镇', name: '新桥镇' }],
	industries: [{ id: 'food', name: '食品' }],
};

const answer = (query: string, rows: readonly ListingRow[]) =>
	explorerAnswer(
		offerOn(TODAY, NAMES, rows, facetChoices(NAMES)),
		readAddress(new URLSearchParams(query), NAMES),
	);

test.each([
	['', ''],
	['district=minhang&district=songjiang', '闵行或松江'],
	['district=minhang&district=songjiang&town=songjiang/新桥镇', '闵行或松江新桥镇'],
	['areaMin=2500&areaMax=3500', '面积 2500–3500 ㎡'],
	['areaMin=2500', '面积 ≥ 2500 ㎡'],
	['areaMax=3500', '面积 ≤ 3500 ㎡'],
	['rent=36.5&budget=10万', '租金 ≤ 1.20 元/㎡/天，月租 ≤ 10 万元'],
	[
		'floor=ground&height=8&load=2t&crane=10&power=500',
		'首层，层高 ≥ 8 m，承重 ≥ 2 t/㎡，行车 ≥ 10 t，配电 ≥ 500 kVA',
	],
	['deal=lease&deal=sublet&type=factory&structure=steel', '出租或转租，厂房，钢结构'],
	[
		'fire=c2&eia=report-form&registrable=1&dock=1&divisible=1',
		'可分割，消防可到丙二，有卸货平台，可注册，可环评（报告表）',
	],
	[
		'industry=food&by=2026-12-01&verified=1&updated=30',
		'适合食品，2026年12月1日前可入驻，已核验，30 天内更新',
	],
])('%j in words: %s', (query, words) => {
	expect(wantedWords(readAddress(new URLSearchParams(query), NAMES).wanted, NAMES)).toBe(words);
});

describe('the explorer says what it shows and what it does not', () => {
	const rows = [
		row({ id: 'full', clearHeight: 9, power: 500 }),
		row({ id: 'silent', clearHeight: 9, isSample: true }),
		row({ id: 'mute' }),
		row({ id: 'nearly', clearHeight: 7.5, power: 500 }),
		row({ id: 'far', clearHeight: 3, power: 500 }),
		row({ id: 'stale', clearHeight: 9, updated: '2026-01-01' }),
	];

	test('with what is not filled in', () => {
		const { headline, words, notes, chips } = answer('height=8&power=500', rows);
		expect(headline).toBe('共 1 套确认符合；另有 2 套待确认');
		expect(words).toBe('层高 ≥ 8 m，配电 ≥ 500 kVA');
		expect(notes).toEqual([
			'2 套待确认（配电未填 2 套、层高未填 1 套），单独列在后面。',
			'另有 1 套差一点，排在后面。',
			'另有 1 套超过 120 天没有更新，没有列出。',
		]);
		expect(chips.map(({ text }) => text)).toEqual(['层高 ≥ 8 m', '配电 ≥ 500 kVA']);
	});

	test('without it', () => {
		const { headline, notes } = answer('height=8&power=500&unknown=no', rows);
		expect(headline).toBe('共 1 套确认符合；另有 2 套待确认');
		expect(notes[0]).toBe('2 套待确认（配电未填 2 套、层高未填 1 套），没有列出。');
	});

	test('when nobody has filled in what is asked for', () => {
		const { headline, exploration } = answer('crane=20', rows);
		expect(headline).toBe('共 0 套确认符合；另有 5 套待确认');
		expect(exploration.hits).toEqual([]);
	});

	test('when what would do is under negotiation', () => {
		const { headline, notes } = answer('areaMin=2500', [row({ availableArea: 2000, reservedArea: 1000 })]);
		expect(headline).toBe('共 0 套确认符合；另有 1 套待确认');
		expect(notes).toEqual(['1 套待确认（面积在洽谈 1 套），单独列在后面。']);
	});

	test('when nothing is asked for', () => {
		const { headline, words, chips, removal } = answer('', rows);
		expect([headline, words, chips, removal]).toEqual([
			'共 5 套，其中示例 1 套',
			'全部在租售的房源',
			[],
			undefined,
		]);
	});

	test('when nothing fits', () => {
		expect(answer('height=20&power=400&unknown=no', rows).removal).toEqual({
			key: 'height',
			text: '去掉“层高 ≥ 20 m”，有 3 套',
		});
	});
});

test('wishes made of an unknown vocabulary name themselves', () => {
	expect(wantedWords(wantedOf('district=jiading&park=p-one'), NAMES)).toBe('jiading，p-one');
});
