// † browser
import { DEAL_TYPES, type DealType, PROPERTY_TYPES } from '../../schema/listing-facts.ts';
import type { ListingRow } from '../rows/listing-row.ts';
import { anyOf } from './requirement-kind.ts';
import { oneOf, WHOLLY } from './shortfall.ts';

/** What a listing can be had for: its deal, and what else it has a price for. Most that can be bought can be rented as well. */
function dealsOf({ deal, rent, salePrice }: ListingRow): readonly DealType[] {
	if (deal === 'lease' && salePrice !== null) return [deal, 'sale'];
	return deal === 'sale' && rent !== null ? [deal, 'lease'] : [deal];
}

export const DEAL = [
	anyOf({
		key: 'deal',
		name: '租售',
		group: 'kind',
		labels: DEAL_TYPES,
		rowValue: dealsOf,
		judge: (row, { deal }) => (dealsOf(row).some((each) => deal.includes(each)) ? 0 : WHOLLY),
		tick: (row) =>
			dealsOf(row)
				.map((each) => DEAL_TYPES[each])
				.join('、'),
		isOnCard: true,
		/** Deal types, any of them. */
		preset: { title: '租售方式', example: '[出租]' },
	}),
	anyOf({
		key: 'type',
		name: '类型',
		group: 'kind',
		labels: PROPERTY_TYPES,
		rowValue: ({ type }) => type,
		judge: ({ type }, wanted) => oneOf(type, wanted.type, WHOLLY),
		tick: ({ type }) => PROPERTY_TYPES[type],
		isOnCard: true,
		/** Property types, any of them. */
		preset: { title: '物业类型', example: '[厂房, 标准厂房]' },
	}),
];
