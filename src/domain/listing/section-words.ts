import { formatArea, formatLoadOf, formatMetres, formatMetresOf, formatTonnes } from '../units/format.ts';
import { SQUARE_METRES_PER_MU } from '../units/unit-word.ts';
import type { SquareMetres } from '../units/units.ts';
import { DOCK_TYPES, LISTING_STATUSES, PROPERTY_TYPES, TRUCKS } from '../schema/listing-facts.ts';
import type { Listing } from './listing.ts';
import { type Building, type BuildingFacts, buildingOf, type Storey } from './storeys.ts';

/** The fields that a section shows. */
export type SectionFacts = BuildingFacts &
	Pick<
		Listing,
		| 'landArea'
		| 'eavesHeight'
		| 'columnGrid'
		| 'structure'
		| 'fireClass'
		| 'coldTemp'
		| 'cranes'
		| 'freightLifts'
		| 'docks'
		| 'truckAccess'
	>;

/** 30 亩 of 20000 ㎡. */
export function muText(area: SquareMetres): string {
	return `${Number((area / SQUARE_METRES_PER_MU).toFixed(2))} 亩`;
}

/** 1–3、5 of 1, 2, 3, 5. */
export function storeyRuns(numbers: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const number of numbers) {
		const last = runs.at(-1);
		if (last?.[1] === number - 1) last[1] = number;
		else runs.push([number, number]);
	}
	return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、');
}

/** Whether it has a loading platform whose height is known: without one, none is drawn. */
export function dockHeight({ docks }: Pick<SectionFacts, 'docks'>): number | undefined {
	return docks === undefined || docks.type === 'none' ? undefined : docks.height;
}

/** 10 t 行车 × 2，吊钩 8 m: one text for each kind of crane. */
function craneTexts({ cranes }: Pick<SectionFacts, 'cranes'>): string[] {
	const texts = cranes.map(({ tonnes, state, hookHeight }) => ({
		name: `${state === 'reserved' ? '预留 ' : ''}${formatTonnes(tonnes)} 行车`,
		hook: hookHeight === undefined ? '' : `，吊钩 ${formatMetres(hookHeight)}`,
	}));
	return [...Map.groupBy(texts, ({ name, hook }) => name + hook).values()].flatMap((same) => {
		const [{ name, hook } = { name: '', hook: '' }] = same;
		return `${name}${same.length > 1 ? ` × ${same.length}` : ''}${hook}`;
	});
}

/** 3 t × 2、2 t × 1. */
export function liftText({ freightLifts }: Pick<SectionFacts, 'freightLifts'>): string {
	return freightLifts.map(({ tonnes, count }) => `${formatTonnes(tonnes)} × ${count}`).join('、');
}

/** 外月台 1.2 m, 升降平台 2 个; empty without a platform. */
export function dockTexts({ docks }: Pick<SectionFacts, 'docks'>): string[] {
	if (docks === undefined || docks.type === 'none') return [];
	const type = DOCK_TYPES[docks.type].replace(/(?<!月台)$/, '月台');
	return [
		docks.height === undefined ? type : `${type} ${formatMetres(docks.height)}`,
		...(docks.levelers === undefined || docks.levelers === 0 ? [] : [`升降平台 ${docks.levelers} 个`]),
	];
}

function storeyText({ number, height, load }: Storey): string {
	const tall = height === undefined ? '层高未填写' : `层高 ${formatMetresOf(height)}`;
	return `${number} 层${tall}${load === undefined ? '' : `、承重 ${formatLoadOf(load)}`}`;
}

function buildingTexts(
	{ storeys, isCountKnown, isFloorKnown }: Building,
	status: Listing['status'],
): string[] {
	const offered = storeys.filter(({ isOffered }) => isOffered);
	const where =
		offered.length === storeys.length ? '整栋' : `${storeyRuns(offered.map((each) => each.number))} 层`;
	const isNew = (storey: Storey, i: number) =>
		i === 0 || storey.height !== offered[i - 1]?.height || storey.load !== offered[i - 1]?.load;
	return [
		isCountKnown ? `共 ${storeys.length} 层` : '层数未填写',
		`${isFloorKnown ? where : '楼层未填写，'}${LISTING_STATUSES[status]}`,
		...(isFloorKnown ? offered.filter(isNew).map(storeyText) : []),
	];
}

/** The section in words, for those who do not see it: the same facts in the same order. */
export function sectionWords(facts: SectionFacts): string {
	const type = PROPERTY_TYPES[facts.propertyType];
	if (facts.propertyType === 'land') {
		const area = facts.landArea ?? facts.totalArea;
		return `${type}面积示意：${muText(area)}，约 ${formatArea(area)}，按面积画成正方形，不是实际形状`;
	}
	const lifts = liftText(facts);
	const texts = [
		...buildingTexts(buildingOf(facts), facts.status),
		...craneTexts(facts),
		...(lifts === '' ? [] : [`货梯 ${lifts}`]),
		...(facts.docks === undefined ? [] : [dockTexts(facts).join('，')]),
		...(facts.truckAccess === undefined ? [] : [`可进 ${TRUCKS[facts.truckAccess]}`]),
		...(facts.coldTemp === undefined ? [] : [facts.coldTemp]),
		...(facts.landArea === undefined ? [] : [`占地 ${muText(facts.landArea)}`]),
	];
	return `${type}剖面示意：${texts.filter((text) => text !== '').join('；')}`;
}
