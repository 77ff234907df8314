import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SectionFacts } from '../../../../src/domain/listing/section-words.ts';
import { floorNumbers } from '../../../../src/domain/listing/floor-name.ts';
import { listScale, section, sectionSize } from '../../../../src/media/drawing/section.ts';
import { DETAILS, SHEETS } from '../../../../src/media/drawing/sheet.ts';
import { anyFacts, factsOf } from './section-facts.ts';

const FLOORS = {
	totalArea: 12_000,
	availableArea: 6000,
	floor: '1~2 层',
	units: [
		{ floor: '1F', area: 3000, height: 8, load: '2t', status: '可租售' },
		{ floor: '2F', area: 3000, height: 5, load: '1t', status: '洽谈中' },
	],
	storeys: 4,
	clearHeight: 8,
	upperHeight: 5,
	floorLoad: '2t',
	upperLoad: '1t',
	columnGrid: '10×10',
	freightLifts: [{ tonnes: '3t', count: 2 }],
	docks: { type: '外月台', height: 1.2, levelers: 2, canopy: true },
	truckAccess: '13 米车',
};
const HALL = {
	propertyType: '厂房',
	totalArea: 4320,
	availableArea: 4320,
	landArea: '11亩',
	storeys: 1,
	clearHeight: 11,
	eavesHeight: 10.5,
	floorLoad: '3t',
	columnGrid: '8×24',
	structure: '钢结构',
	cranes: [
		{ tonnes: '10t', state: '已装', hookHeight: 7.6 },
		{ tonnes: '10t', state: '已装', hookHeight: 7.6 },
	],
	truckAccess: '17.5 米车',
};
const COLD = {
	propertyType: '冷库',
	totalArea: 2400,
	availableArea: 2400,
	units: [
		{ floor: '冷冻间', area: 900, height: 8, load: '3t', status: '可租售' },
		{ floor: '冷藏间', area: 900, height: 8, status: '已租售' },
		{ floor: '穿堂', area: 600, height: 6, status: '可租售' },
	],
	storeys: 1,
	clearHeight: 8,
	coldTemp: '冷冻 -18 ℃，冷藏 0~4 ℃',
	docks: { type: '单边', height: 1.1 },
};
const BARE = { propertyType: '办公楼', totalArea: 860, availableArea: 860 };
const LAND = { propertyType: '工业土地', totalArea: '30亩', availableArea: '30亩', landArea: '30亩' };

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);
const allOf = (facts: SectionFacts) => DETAILS.map((detail) => section(facts, detail).svg);
const wordsOf = (fields: Record<string, unknown>) => allOf(factsOf(fields)).flatMap(textsOf).join(' ');
const full = (fields: Record<string, unknown>) => section(factsOf(fields), 'full').svg;

describe('looked at by a person when they change', () => {
	test.each([
		['floors', FLOORS, 'full'],
		['hall', HALL, 'full'],
		['cold-store', COLD, 'wide'],
		['bare-office', BARE, 'card'],
	] as const)('%s', async (name, fields, detail) => {
		await expect(section(factsOf(fields), detail).svg).toMatchFileSnapshot(`golden/${name}-${detail}.svg`);
	});
});

/** Every number that the fields allow, read off them without the code of the drawing. */
function allowedNumbers(facts: SectionFacts): Set<string> {
	const {
		units,
		cranes,
		freightLifts,
		docks,
		columnGrid,
		coldTemp = '',
		landArea,
		truckAccess,
		totalArea,
	} = facts;
	const {
		availableArea,
		clearHeight,
		upperHeight,
		floorLoad,
		upperLoad,
		storeys = 1,
		propertyType,
		floor = '',
	} = facts;
	const floors = [...units.map((unit) => unit.floor), floor].flatMap(floorNumbers);
	const highest = Math.max(storeys, ...floors);
	const offered = Math.max(1, floors.length);
	const spread = Array.from({ length: Math.max(highest, offered) }, (_, i) => availableArea / (i + 1));
	const numbers = [
		...units.flatMap(({ area, height, load = NaN }) => [area, area / 2, height, load / 1000]),
		...[clearHeight, upperHeight, (floorLoad ?? NaN) / 1000, (upperLoad ?? NaN) / 1000],
		...cranes.flatMap(({ tonnes, hookHeight }) => [tonnes, hookHeight]),
		...freightLifts.flatMap(({ tonnes, count }) => [tonnes, count]),
		...[docks?.height, docks?.levelers, cranes.length],
		...(columnGrid ?? '').split('×').slice(1).map(Number),
		...[...coldTemp.matchAll(/\d+/g)].map(Number),
		...spread,
		...(truckAccess === undefined ? [] : [Number(truckAccess)]),
		...Array.from({ length: highest }, (_, i) => i + 1),
		...[landArea, propertyType === 'land' ? totalArea : undefined].flatMap((area) =>
			area === undefined ? [] : [(area * 3) / 2000, area],
		),
	];
	return new Set(
		numbers.flatMap((each) =>
			each === undefined ? [] : [String(Math.round(each)), String(Number(each.toFixed(2)))],
		),
	);
}

describe('nothing is invented', () => {
	test('every number in a drawing is that of a field, or of a storey', () => {
		fc.assert(
			fc.property(anyFacts, (facts) => {
				const allowed = allowedNumbers(facts);
				for (const text of allOf(facts).flatMap(textsOf))
					for (const [number] of text.matchAll(/\d+(?:\.\d+)?/g)) expect(allowed, text).toContain(number);
			}),
			{ numRuns: 200 },
		);
	});

	const MARKS = [
		['行车', (facts: SectionFacts) => facts.cranes.length > 0],
		['吊钩', (facts: SectionFacts) => facts.cranes.some(({ hookHeight }) => hookHeight !== undefined)],
		['米车', (facts: SectionFacts) => facts.truckAccess !== undefined],
		['货梯', (facts: SectionFacts) => facts.freightLifts.length > 0],
		['月台', (facts: SectionFacts) => facts.docks?.height !== undefined && facts.docks.type !== 'none'],
		['℃', (facts: SectionFacts) => facts.coldTemp !== undefined],
		['跨度', (facts: SectionFacts) => facts.columnGrid !== undefined],
		['柱距', (facts: SectionFacts) => facts.columnGrid !== undefined],
		['占地', (facts: SectionFacts) => facts.landArea !== undefined],
		[
			't/㎡',
			({ floorLoad, upperLoad, units }: SectionFacts) =>
				floorLoad !== undefined || upperLoad !== undefined || units.some(({ load }) => load !== undefined),
		],
		[
			'层高 ',
			({ clearHeight, upperHeight, units }: SectionFacts) =>
				clearHeight !== undefined ||
				upperHeight !== undefined ||
				units.some(({ height }) => height !== undefined),
		],
	] as const;

	test('a word stands only where a field says so', () => {
		fc.assert(
			fc.property(anyFacts, (facts) => {
				const texts = allOf(facts).flatMap(textsOf);
				for (const [word] of MARKS.filter(([, isKnown]) => !isKnown(facts)))
					expect(texts.filter((text) => text.includes(word))).toEqual([]);
			}),
			{ numRuns: 200 },
		);
	});

	test.each([
		['freightLifts', FLOORS, '3 t'],
		['docks', FLOORS, '1.2 m'],
		['truckAccess', FLOORS, '13 米车'],
		['columnGrid', FLOORS, '10 m'],
		['upperLoad', { ...FLOORS, upperLoad: '0.7t' }, '0.7 t/㎡'],
		['cranes', HALL, '7.6 m'],
		['landArea', HALL, '11 亩'],
		['coldTemp', COLD, '−18'],
		['clearHeight', HALL, '11 m'],
	])('without %s its mark and its number go', (field, fields, text) => {
		expect(wordsOf(fields)).toContain(text);
		const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field));
		expect(wordsOf(rest)).not.toContain(text);
		expect(full(rest)).not.toBe(full(fields));
	});

	test('a height that nobody wrote is dashed', () => {
		const { clearHeight, eavesHeight, ...rest } = HALL;
		expect([clearHeight, eavesHeight, full(HALL).includes('stroke-dasharray="6 4"')]).toEqual([
			11,
			10.5,
			false,
		]);
		expect(full({ ...rest, cranes: [] })).toContain('stroke-dasharray="6 4"');
		expect(wordsOf(rest)).toContain('层高未填');
	});

	test('a crane that is only provided for, or of unknown height, is dashed', () => {
		const crane = (fields: object) =>
			full({ ...HALL, cranes: [{ tonnes: '10t', state: '已装', ...fields }] });
		expect(crane({ hookHeight: 8 })).not.toContain('stroke-dasharray="3 2"');
		expect(crane({})).toContain('stroke-dasharray="3 2"');
		expect(crane({ state: '预留', hookHeight: 8 })).toContain('stroke-dasharray="3 2"');
	});
});

describe('as a file', () => {
	test('it has numbers, no style attribute and no id, whatever is missing', () => {
		fc.assert(
			fc.property(anyFacts, (facts) => {
				for (const svg of allOf(facts)) {
					expect(svg).not.toMatch(/NaN|undefined|Infinity| style=| id=|"-\d+(\.\d+)?" (height|width)=/);
					expect(svg.length).toBeLessThan(60_000);
				}
			}),
			{ numRuns: 100 },
		);
	});

	test('it says in words what it shows; a card leaves that to the page', () => {
		expect(full(FLOORS)).toContain(
			'role="img" aria-label="标准厂房剖面示意：共 4 层；1–2 层可租售；1 层层高 8 m、承重 2 t/㎡；2 层层高 5 m、承重 1 t/㎡；货梯 3 t × 2；外月台 1.2 m，升降平台 2 个；可进 13 米车"',
		);
		expect(section(factsOf(FLOORS), 'card').svg).not.toContain('aria-label');
	});

	test('it follows the scheme of the visitor, and is by day on paper and on posters', () => {
		expect(full(FLOORS)).toContain('@media screen and (prefers-color-scheme:dark)');
		const day = section(factsOf(FLOORS), 'wide', 'day').svg;
		expect(day).not.toMatch(/var\(|<style/);
	});

	test('a page knows its size beforehand', () => {
		for (const fields of [FLOORS, HALL, COLD, BARE, LAND])
			for (const detail of DETAILS) {
				const { width, height } = section(factsOf(fields), detail);
				expect(sectionSize(factsOf(fields), detail)).toEqual({ width, height });
			}
	});

	test('what an editor types cannot break it', () => {
		const svg = full({ ...FLOORS, units: [{ floor: '1F <b>&"', area: 100, status: '可租售' }] });
		expect(svg).not.toContain('<b>');
	});

	test.each([
		['card', 3000],
		['wide', 5500],
		['full', 8000],
	] as const)('a %s drawing of a usual building has at most %i bytes', (detail, most) => {
		for (const fields of [FLOORS, HALL, COLD])
			expect(Buffer.byteLength(section(factsOf(fields), detail).svg)).toBeLessThan(most);
	});
});

/** y of the level slabs of a card. */
function slabs(svg: string): number[] {
	const [, data = ''] = /stroke="var\(--ink\)" stroke-width="1\.5" d="([^"]*)"/.exec(svg) ?? [];
	return [...data.matchAll(/M[\d.]+ ([\d.]+)H/g)].map(([, y]) => Number(y));
}

describe('one scale for a list', () => {
	const one = (clearHeight: number) =>
		factsOf({
			propertyType: '仓库',
			totalArea: 3000,
			availableArea: 3000,
			storeys: 1,
			structure: '框架',
			clearHeight,
		});

	test('heights on the cards of a list compare as those of the buildings', () => {
		const list = [3.5, 5, 8.25, 12, 24].map(one);
		const scale = listScale(list);
		for (const facts of list) {
			const [floor = 0, roof = 0] = slabs(section(facts, 'card', 'adaptive', scale).svg);
			expect(Math.abs(floor - roof - (facts.clearHeight ?? 0) * scale.building)).toBeLessThanOrEqual(0.2);
		}
	});

	test('the tallest, the widest and the largest decide it', () => {
		const low = listScale([one(4)]);
		expect(low.building).toBe(SHEETS.card.scale);
		expect(listScale([one(4), one(26)]).building).toBeLessThan(low.building);
		expect(listScale([one(4), factsOf({ ...FLOORS, truckAccess: '17.5' })]).building).toBeLessThan(
			low.building,
		);
		expect(listScale([factsOf(LAND)]).land).toBeGreaterThan(
			listScale([factsOf(LAND), factsOf({ ...LAND, landArea: '300亩' })]).land,
		);
	});

	test('no card is cut off at the scale of its list', () => {
		fc.assert(
			fc.property(fc.array(anyFacts, { minLength: 1, maxLength: 8 }), (list) => {
				const scale = listScale(list);
				for (const facts of list) {
					const { svg } = section(facts, 'card', 'adaptive', scale);
					for (const y of slabs(svg)) expect(y).toBeGreaterThanOrEqual(0);
				}
			}),
			{ numRuns: 50 },
		);
	});
});
