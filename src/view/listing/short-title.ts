// † browser
import { unbroken } from '../../domain/phrases.ts';
import { figuresOf, sizeText } from '../../domain/explorer/rows/space-words.ts';
import type { ListingRow } from '../../domain/explorer/rows/listing-row.ts';
import { PROPERTY_TYPES } from '../../domain/schema/listing-facts.ts';

const TOWN = /^(.{2,}?)(?:镇|街道|乡)$/;

/** 首层, 楼上, 独栋, or nothing: what tells two spaces of one type apart. */
function floorWord({ isDetached, hasGround, hasUpper }: ListingRow): string {
	if (isDetached === true) return '独栋';
	if (hasGround === true && hasUpper === false) return '首层';
	return hasGround === false && hasUpper === true ? '楼上' : '';
}

/**
 * 闵行马桥 3000 ㎡ 首层厂房: place, area to be had and type, so that a card's title takes one line. Titles of editors
 * are longer and say the same in other orders.
 * @param district short name
 */
export function shortTitle(row: ListingRow, district: string): string {
	const town = row.town === null ? '' : (TOWN.exec(row.town)?.[1] ?? row.town);
	const place = town.startsWith(district) ? town : district + town;
	const type = PROPERTY_TYPES[row.type].replace('标准', '');
	const isLand = row.type === 'land';
	return `${place} ${unbroken(sizeText(figuresOf(row)))} ${isLand ? '' : floorWord(row)}${type}`;
}
