import { z } from 'astro/zod';
import { choice } from '../schema/choice.ts';
import { count, yesNo } from './listing-fields.ts';
import * as facts from '../schema/listing-facts.ts';
import { floorLoad, metres, rentPerDay, squareMetres } from '../units/units.ts';

const unitSchema = z.strictObject({
	/** Storey as people say it: 1F. It decides which figures belong to the ground floor. */
	floor: z.string().meta({ title: '楼层', examples: ['1F'] }),
	/** Floor area of this unit, ㎡. */
	area: squareMetres.meta({ title: '面积' }),
	/** Clear height of this unit, m. */
	height: metres.optional().meta({ title: '层高' }),
	/** Floor load of this unit, kg/㎡. */
	load: floorLoad.optional().meta({ title: '承重' }),
	/** Asking rent of this unit, 元/㎡/天; absent: unknown. */
	rent: rentPerDay.optional().meta({ title: '租金' }),
	/** Whether this unit can still be had; the free area is counted from it. */
	status: choice(facts.LISTING_STATUSES).meta({ title: '状态' }),
});

/** Fields of a listing about room and structure. Bare numbers are ㎡, m and kg/㎡. */
export const spaceFields = {
	/** All the building area the listing is about, ㎡. */
	totalArea: squareMetres.meta({ title: '总面积', examples: ['12000'] }),
	/** Area on offer, ㎡; never more than the total. Units under negotiation may be counted in or not. */
	availableArea: squareMetres.meta({ title: '可租面积', examples: ['3000'] }),
	/** Smallest area that is let on its own, ㎡. */
	minLeaseArea: squareMetres.optional().meta({ title: '起租面积', examples: ['1000'] }),
	/** Land that belongs to it, ㎡ or 亩. */
	landArea: squareMetres.optional().meta({ title: '占地面积', examples: ['20亩'] }),
	/** Open yard for lorries and storage, ㎡. */
	yardArea: squareMetres.optional().meta({ title: '空地面积' }),
	/** Whether the area can be let in parts. */
	divisible: yesNo('可分割'),
	/** Floors or units with figures of their own; the finder measures a floor by them. */
	units: z
		.array(unitSchema)
		.default([])
		.meta({ title: '分层分户', examples: ['[{ floor: 1F, area: 1500, status: 可租售 }]'] }),
	/** Number of storeys of the building. */
	storeys: count('层数', 60),
	/** Detached, one of two halves, or a floor of a shared building. */
	layout: choice(facts.LAYOUTS).optional().meta({ title: '布局' }),
	/** Clear height of the ground floor, m; height requirements are measured by it. */
	clearHeight: metres.optional().meta({ title: '首层层高', examples: ['8'] }),
	/** Height at the eaves, m; for halls with a pitched roof. */
	eavesHeight: metres.optional().meta({ title: '檐高' }),
	/** Clear height of the floors above, m. */
	upperHeight: metres.optional().meta({ title: '二层以上层高' }),
	/** Load the ground floor bears, kg/㎡; 2t and 20kN are read as well. */
	floorLoad: floorLoad.optional().meta({ title: '首层承重', examples: ['2t'] }),
	/** Load the floors above bear, kg/㎡. */
	upperLoad: floorLoad.optional().meta({ title: '二层以上承重' }),
	/** Distance of the columns, m, width × depth: 8×12. */
	columnGrid: z
		.string()
		.regex(/^\d+(\.\d+)?×\d+(\.\d+)?$/, '应写成 宽×深')
		.optional()
		.meta({ title: '柱距', description: '单位是米；中间是乘号 ×，不是字母 x', examples: ['8×12'] }),
	/** What the building is made of. */
	structure: choice(facts.STRUCTURES).optional().meta({ title: '结构' }),
};
