import type { Catalog } from '../../domain/catalog/catalog.ts';
import { type Park, PARK_KINDS, PARK_LEVELS } from '../../domain/park/park.ts';
import { isInShanghai } from '../../domain/schema/city.ts';
import { LAND_USES, PLANNING_ZONES } from '../../domain/schema/listing-facts.ts';
import { formatArea, formatCount, formatHectares, formatPower } from '../../domain/units/format.ts';
import { amountText, forNotes } from '../listing/sample-note.ts';
import type { Fact } from '../site/fact.ts';
import { availableArea } from './park-card.ts';

export interface ParkFacts {
	facts: readonly Fact[];
	/** Labels of the facts nobody has filled in: 占地、建成. Empty when there are none. */
	unknown: string;
}

/** The facts of a park, and what is left open, which is one line and not a row of dashes for each. */
export function parkFacts(park: Park, { listingsBy, site }: Pick<Catalog, 'listingsBy' | 'site'>): ParkFacts {
	const listings = listingsBy.park.get(park.id) ?? [];
	const zone: [string, string | undefined] = [
		'规划区块',
		park.planningZone && PLANNING_ZONES[park.planningZone],
	];
	const rows: [string, string | undefined][] = [
		['级别', park.level && PARK_LEVELS[park.level]],
		['类型', PARK_KINDS[park.kind]],
		['地址', park.address],
		['占地', park.areaHa === undefined ? undefined : formatHectares(park.areaHa)],
		['总建筑面积', park.totalGfa === undefined ? undefined : formatArea(park.totalGfa)],
		['建成', park.builtYear === undefined ? undefined : `${park.builtYear}年`],
		['运营方', park.operator],
		['土地性质', park.landUse && LAND_USES[park.landUse]],
		...(isInShanghai(park.district) ? [zone] : []),
		['供电容量', park.power === undefined ? undefined : formatPower(park.power)],
		['市政配套', park.utilities],
		['食堂', park.canteen === undefined ? undefined : `${formatCount(park.canteen)} 个餐位`],
		['宿舍', park.dorm === undefined ? undefined : `${formatCount(park.dorm)} 套`],
		['车位', park.parking === undefined ? undefined : `${formatCount(park.parking)} 个`],
		['会议室', park.meetingRooms === undefined ? undefined : `${park.meetingRooms} 间`],
		['税收要求', park.taxRequirement],
		['准入要求', park.admission],
		['在租售房源', amountText(forNotes(listings, site.demo.listings), '套')],
		['可租售面积', availableArea(listings)],
	];
	return {
		facts: rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])),
		unknown: rows.flatMap(([label, value]) => (value === undefined ? [label] : [])).join('、'),
	};
}
