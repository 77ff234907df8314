import type { Listing } from '../../domain/listing/listing.ts';
import * as facts from '../../domain/schema/listing-facts.ts';
import type { Fact } from '../site/fact.ts';
import {
	formatArea,
	formatDate,
	formatLoad,
	formatMetres,
	formatPower,
	formatTonnes,
} from '../site/format.ts';
import { areaText } from './space-words.ts';

/** A heading of the specification, its rows, and the facts nobody has filled in: named, never silently dropped. */
export interface SpecGroup {
	name: string;
	rows: readonly Fact[];
	/** Every fact of the group in its order, undefined where nobody has filled it in. */
	facts: readonly (readonly [label: string, value: string | undefined])[];
}

const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? '有' : '无');
const canOrNot = (value: boolean | undefined) => (value === undefined ? undefined : value ? '可以' : '不可');

/** Formats a value that may be missing. */
function when<T>(value: T | undefined, format: (value: T) => string): string | undefined {
	return value === undefined ? undefined : format(value);
}

const label = <K extends string>(labels: Readonly<Record<K, string>>, code: K | undefined) =>
	code === undefined ? undefined : labels[code];

function group(name: string, facts: SpecGroup['facts']): SpecGroup {
	const known = facts.flatMap(([title, value]) => (value === undefined ? [] : [{ label: title, value }]));
	const unknown = facts.filter(([, value]) => value === undefined).map(([title]) => title);
	return {
		name,
		rows: unknown.length === 0 ? known : [...known, { label: '未填写', value: unknown.join('、') }],
		facts,
	};
}

function space(l: Listing): SpecGroup {
	return group('空间', [
		['总面积', formatArea(l.totalArea)],
		['可租面积', areaText({ ...l, minLeaseArea: undefined })],
		['起租面积', when(l.minLeaseArea, formatArea)],
		['可分割', canOrNot(l.divisible)],
		['占地面积', when(l.landArea, formatArea)],
		['空地面积', when(l.yardArea, formatArea)],
		['布局', label(facts.LAYOUTS, l.layout)],
		['层数', when(l.storeys, (n) => `${n} 层`)],
		['首层层高', when(l.clearHeight, formatMetres)],
		['檐高', when(l.eavesHeight, formatMetres)],
		['二层以上层高', when(l.upperHeight, formatMetres)],
	]);
}

function structure(l: Listing): SpecGroup {
	return group('结构', [
		['结构', label(facts.STRUCTURES, l.structure)],
		['柱距', when(l.columnGrid, (grid) => `${grid} m`)],
		['首层承重', when(l.floorLoad, formatLoad)],
		['二层以上承重', when(l.upperLoad, formatLoad)],
		['地坪', l.floorFinish],
		['洁净等级', l.cleanroom],
		['温区', l.coldTemp],
	]);
}

function fire(l: Listing): SpecGroup {
	return group('消防', [
		['火灾危险性', facts.FIRE_CLASSES[l.fireClass]],
		['消防验收', when(l.fireAcceptance, (passed) => (passed ? '已通过' : '尚未通过'))],
		['喷淋', yesNo(l.sprinkler)],
		['消火栓', yesNo(l.hydrant)],
		['排烟', yesNo(l.smokeExhaust)],
	]);
}

function energy(l: Listing): SpecGroup {
	return group('能源', [
		['配电', when(l.power, formatPower)],
		['电力可扩容', canOrNot(l.powerExpandable)],
		['双回路', yesNo(l.dualFeed)],
		['天然气', yesNo(l.gas)],
		['蒸汽', yesNo(l.steam)],
		['污水纳管', yesNo(l.sewage)],
	]);
}

function loading(l: Listing): SpecGroup {
	const { docks } = l;
	const cranes = l.cranes.map(
		({ tonnes, state, hookHeight }) =>
			`${formatTonnes(tonnes)}（${facts.CRANE_STATES[state]}${hookHeight === undefined ? '' : `，吊钩 ${formatMetres(hookHeight)}`}）`,
	);
	const lifts = l.freightLifts.map(({ tonnes, count }) => `${formatTonnes(tonnes)} × ${count} 台`);
	return group('装卸', [
		['行车', cranes.length === 0 ? undefined : cranes.join('、')],
		['货梯', lifts.length === 0 ? undefined : lifts.join('、')],
		[
			'卸货平台',
			when(docks, ({ type, height }) =>
				[facts.DOCK_TYPES[type], when(height, (h) => `高 ${formatMetres(h)}`)].filter(Boolean).join('，'),
			),
		],
		['升降平台', when(docks?.levelers, (n) => `${n} 个`)],
		['雨棚', yesNo(docks?.canopy)],
		['车辆通行', label(facts.TRUCKS, l.truckAccess)],
	]);
}

function amenities(l: Listing): SpecGroup {
	return group('配套', [
		['办公面积', when(l.officeArea, formatArea)],
		['宿舍', l.dorm],
		['食堂', yesNo(l.canteen)],
		['车位', when(l.parking, (n) => `${n} 个`)],
	]);
}

function papers(l: Listing): SpecGroup {
	return group('证照', [
		['产权', facts.OWNERSHIPS[l.ownership]],
		['产证', label(facts.CERTIFICATES, l.certificate)],
		['土地性质', facts.LAND_USES[l.landUse]],
		['取得方式', label(facts.LAND_RIGHTS, l.landRight)],
		['规划区块', label(facts.PLANNING_ZONES, l.planningZone)],
		['可注册', canOrNot(l.registrable)],
		['可环评', label(facts.EIA_LEVELS, l.eia)],
		['排污证', yesNo(l.dischargePermit)],
		['可存危化品', canOrNot(l.hazmatAllowed)],
	]);
}

function terms(l: Listing): SpecGroup {
	return group('商务', [
		['含税', when(l.rent?.taxIncluded, (included) => (included ? '含税' : '不含税'))],
		['递增', l.escalation],
		['物业费', when(l.propertyFee, (fee) => `${fee} 元/㎡/月`)],
		['押金', when(l.deposit, (months) => `${months} 个月租金`)],
		['付款方式', l.payment],
		['免租期', when(l.freeRent, (days) => `${days} 天`)],
		['最短租期', when(l.minTerm, (years) => `${years} 年`)],
		['土地剩余年限', when(l.landYearsLeft, (years) => `${years} 年`)],
		['发票', label(facts.INVOICES, l.invoice)],
		['佣金', l.agencyFee],
		['税收要求', l.taxRequirement],
		['可入驻', when(l.availableFrom, formatDate)],
	]);
}

/** The full specification in the order in which a plant manager asks. */
export function listingSpec(listing: Listing): SpecGroup[] {
	return [space, structure, fire, energy, loading, amenities, papers, terms].map((of) => of(listing));
}
