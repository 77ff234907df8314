import { isOfUpperFloors } from '../../domain/listing/floor-space.ts';
import type { ListingField } from '../../domain/listing/listing-label.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import { isInShanghai } from '../../domain/schema/city.ts';
import * as facts from '../../domain/schema/listing-facts.ts';
import {
	formatArea,
	formatDate,
	formatLoad,
	formatMetres,
	formatPower,
	formatTonnes,
} from '../../domain/units/format.ts';
import { areaText } from '../../domain/explorer/rows/space-words.ts';
import { type SpecGroup, specGroup, type SpecLine } from './spec-group.ts';

const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? '有' : '无');
const canOrNot = (value: boolean | undefined) => (value === undefined ? undefined : value ? '可以' : '不可');

/** Formats an optional value. */
function when<T>(value: T | undefined, format: (value: T) => string): string | undefined {
	return value === undefined ? undefined : format(value);
}

const label = <K extends string>(labels: Readonly<Record<K, string>>, code: K | undefined) =>
	code === undefined ? undefined : labels[code];

/** The name of a figure: 首层层高, or 层高 when it is that of the upper floors on offer. */
const ofFloors = (l: Listing, field: ListingField, label: string) =>
	isOfUpperFloors(l) ? { field, label } : field;

/** A figure of the upper floors, unless the first one is theirs already. */
const above = (l: Listing, line: SpecLine): SpecLine[] => (isOfUpperFloors(l) ? [] : [line]);

function space(l: Listing): SpecGroup {
	return specGroup('空间', [
		['totalArea', formatArea(l.totalArea)],
		[
			'availableArea',
			facts.isGone(l.status) ? facts.LISTING_STATUSES[l.status] : areaText({ ...l, minLeaseArea: undefined }),
		],
		['minLeaseArea', when(l.minLeaseArea, formatArea)],
		['divisible', canOrNot(l.divisible)],
		['landArea', when(l.landArea, formatArea)],
		['yardArea', when(l.yardArea, formatArea)],
		['layout', label(facts.LAYOUTS, l.layout)],
		['storeys', when(l.storeys, (n) => `${n} 层`)],
		[ofFloors(l, 'clearHeight', '层高'), when(l.clearHeight, formatMetres)],
		['eavesHeight', when(l.eavesHeight, formatMetres)],
		...above(l, ['upperHeight', when(l.upperHeight, formatMetres)]),
	]);
}

function structure(l: Listing): SpecGroup {
	return specGroup('结构', [
		['structure', label(facts.STRUCTURES, l.structure)],
		['columnGrid', when(l.columnGrid, (grid) => `${grid} m`)],
		[ofFloors(l, 'floorLoad', '承重'), when(l.floorLoad, formatLoad)],
		...above(l, ['upperLoad', when(l.upperLoad, formatLoad)]),
		['floorFinish', l.floorFinish],
		['cleanroom', l.cleanroom],
		['coldTemp', l.coldTemp],
	]);
}

function fire(l: Listing): SpecGroup {
	return specGroup('消防', [
		['fireClass', facts.FIRE_CLASSES[l.fireClass]],
		['fireAcceptance', when(l.fireAcceptance, (passed) => (passed ? '已通过' : '尚未通过'))],
		['sprinkler', yesNo(l.sprinkler)],
		['hydrant', yesNo(l.hydrant)],
		['smokeExhaust', yesNo(l.smokeExhaust)],
	]);
}

function energy(l: Listing): SpecGroup {
	return specGroup('能源', [
		['power', when(l.power, formatPower)],
		['powerExpandable', canOrNot(l.powerExpandable)],
		['dualFeed', yesNo(l.dualFeed)],
		['gas', yesNo(l.gas)],
		['steam', yesNo(l.steam)],
		['sewage', yesNo(l.sewage)],
	]);
}

function loading(l: Listing): SpecGroup {
	const { docks } = l;
	const cranes = l.cranes.map(
		({ tonnes, state, hookHeight }) =>
			`${formatTonnes(tonnes)}（${facts.CRANE_STATES[state]}${hookHeight === undefined ? '' : `，吊钩 ${formatMetres(hookHeight)}`}）`,
	);
	const lifts = l.freightLifts.map(({ tonnes, count }) => `${formatTonnes(tonnes)} × ${count} 台`);
	return specGroup('装卸', [
		['cranes', cranes.length === 0 ? undefined : cranes.join('、')],
		['freightLifts', lifts.length === 0 ? undefined : lifts.join('、')],
		[
			'docks',
			when(docks, ({ type, height }) =>
				[facts.DOCK_TYPES[type], when(height, (h) => `高 ${formatMetres(h)}`)].filter(Boolean).join('，'),
			),
		],
		[{ label: '升降平台' }, when(docks?.levelers, (n) => `${n} 个`)],
		[{ label: '雨棚' }, yesNo(docks?.canopy)],
		['truckAccess', label(facts.TRUCKS, l.truckAccess)],
	]);
}

function amenities(l: Listing): SpecGroup {
	return specGroup('配套', [
		['officeArea', when(l.officeArea, formatArea)],
		['dorm', l.dorm],
		['canteen', yesNo(l.canteen)],
		['parking', when(l.parking, (n) => `${n} 个`)],
	]);
}

function papers(l: Listing): SpecGroup {
	const zone: SpecLine = ['planningZone', label(facts.PLANNING_ZONES, l.planningZone)];
	return specGroup('证照', [
		['ownership', facts.OWNERSHIPS[l.ownership]],
		['certificate', label(facts.CERTIFICATES, l.certificate)],
		['landUse', facts.LAND_USES[l.landUse]],
		['landRight', label(facts.LAND_RIGHTS, l.landRight)],
		// The zones are those of a plan of Shanghai.
		...(isInShanghai(l.district) ? [zone] : []),
		['registrable', canOrNot(l.registrable)],
		['eia', label(facts.EIA_LEVELS, l.eia)],
		['dischargePermit', yesNo(l.dischargePermit)],
		['hazmatAllowed', canOrNot(l.hazmatAllowed)],
	]);
}

function terms(l: Listing): SpecGroup {
	return specGroup('商务', [
		[{ label: '含税' }, when(l.rent?.taxIncluded, (included) => (included ? '含税' : '不含税'))],
		['escalation', l.escalation],
		['propertyFee', when(l.propertyFee, (fee) => `${fee} 元/㎡/月`)],
		['deposit', when(l.deposit, (months) => `${months} 个月租金`)],
		['payment', l.payment],
		[{ field: 'freeRent', label: '免租期' }, when(l.freeRent, (days) => `${days} 天`)],
		['minTerm', when(l.minTerm, (years) => `${years} 年`)],
		['landYearsLeft', when(l.landYearsLeft, (years) => `${years} 年`)],
		['invoice', label(facts.INVOICES, l.invoice)],
		['agencyFee', l.agencyFee],
		['taxRequirement', l.taxRequirement],
		[{ label: '可入驻' }, when(l.availableFrom, formatDate)],
	]);
}

/** The full specification, in the order of a plant manager's questions. */
export function listingSpec(listing: Listing): SpecGroup[] {
	return [space, structure, fire, energy, loading, amenities, papers, terms].map((of) => of(listing));
}
