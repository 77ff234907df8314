// † browser
import { DEAL_TYPES, PROPERTY_TYPES } from '../../schema/listing-facts.ts';
import { anyOf } from './requirement-kind.ts';
import { oneOf, WHOLLY } from './shortfall.ts';

export const DEAL = [
	anyOf({
		key: 'deal',
		name: '租售',
		group: 'kind',
		labels: DEAL_TYPES,
		rowValue: ({ deal }) => deal,
		judge: ({ deal }, wanted) => oneOf(deal, wanted.deal, WHOLLY),
		tick: ({ deal }) => DEAL_TYPES[deal],
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
