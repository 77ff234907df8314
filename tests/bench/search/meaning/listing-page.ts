import { DISTRICTS } from '../../../../src/domain/schema/district.ts';
import {
	DEAL_TYPES,
	EIA_LEVELS,
	FIRE_CLASSES,
	PROPERTY_TYPES,
	STRUCTURES,
} from '../../../../src/domain/schema/listing-facts.ts';
import type { SearchRecord } from '../../../../src/integrations/search/search-record.ts';
import { INDUSTRIES } from '../../listings/generated-park.ts';
import type { OfferedListing } from './listing-wish.ts';

/** A figure with its unit, where there is one. */
const figure = (name: string, value: number | null, unit: string) =>
	value === null ? '' : `${name} ${value.toLocaleString('en', { useGrouping: value >= 10_000 })} ${unit}`;
const yesOrNo = (value: boolean | null, yes: string, no: string) => (value === null ? '' : value ? yes : no);
const industryNames = (slugs: string) =>
	INDUSTRIES.flatMap(([slug, name]) => (slugs.split(',').includes(slug) ? [name] : [])).join('、');

/** The distance to the station of a listing near a metro line, m. */
export const metroMetres = ({ availableArea, reservedArea }: OfferedListing['row']) =>
	500 + ((availableArea || reservedArea) % 17) * 100;

/** The page of a listing with the text that a visitor sees, every fact of it true. */
export function listingPage({ row, url, metro }: OfferedListing, park: string | undefined): SearchRecord {
	const district = DISTRICTS.find(({ slug }) => slug === row.district);
	const place = `${district?.short ?? ''}${row.town ?? ''}`;
	const kind = PROPERTY_TYPES[row.type];
	const area = row.availableArea || row.reservedArea;
	const industries = industryNames(row.industries);
	const banned = industryNames(row.banned);
	const paragraphs = [
		`${DEAL_TYPES[row.deal]} ${kind}`,
		`${district?.name ?? ''}${row.town ?? ''}`,
		park ?? '',
		figure(row.availableArea === 0 ? '洽谈中' : '可租面积', area, '㎡'),
		figure('起租面积', row.minLeaseArea, '㎡'),
		row.rent === null ? '租金面议' : `租金 ${row.rent.toFixed(2)} 元/㎡/天`,
		figure('首层层高', row.clearHeight, 'm'),
		figure('楼上层高', row.upperHeight, 'm'),
		figure('首层承重', row.floorLoad === null ? null : row.floorLoad / 1000, 't/㎡'),
		figure('楼上承重', row.upperLoad === null ? null : row.upperLoad / 1000, 't/㎡'),
		figure('配电', row.power, 'kVA'),
		`消防 ${FIRE_CLASSES[row.fire]}`,
		row.crane === null ? '' : row.crane === 0 ? '无行车' : `行车 ${row.crane} t`,
		figure('行车预留', row.craneReserved, 't'),
		yesOrNo(row.hasDock, '有卸货平台', '无卸货平台'),
		yesOrNo(row.hasSprinkler, '有喷淋', '无喷淋'),
		row.structure === null ? '' : `结构 ${STRUCTURES[row.structure]}`,
		yesOrNo(row.isDetached, '独栋', '分层'),
		yesOrNo(row.isDivisible, '可分割', '不可分割'),
		yesOrNo(row.isRegistrable, '可注册公司', '不可注册公司'),
		yesOrNo(row.isCertified, '产证齐全', '产证 部分'),
		row.eia === null ? '' : row.eia === 'no' ? '不可环评' : `可环评（${EIA_LEVELS[row.eia]}）`,
		[row.hasGround === true ? '首层' : '', row.hasUpper === true ? '楼上' : ''].filter(Boolean).join('、'),
		industries === '' ? '' : `适合 ${industries}`,
		banned === '' ? '' : `限制 ${banned}`,
		metro === undefined ? '' : `距地铁${metro}号线 ${metroMetres(row)} 米`,
	];
	return {
		url,
		type: 'listing',
		title: `${place}${area} ㎡ ${kind}${DEAL_TYPES[row.deal]}`,
		paragraphs: paragraphs.filter((text) => text !== ''),
		date: row.updated,
		district: [district?.name ?? ''],
		category: '',
	};
}
