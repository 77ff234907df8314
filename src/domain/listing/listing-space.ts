import { z } from 'astro/zod';
import { choice } from '../schema/choice.ts';
import { count, yesNo } from './listing-fields.ts';
import * as facts from '../schema/listing-facts.ts';
import { floorLoad, metres, rentPerDay, squareMetres } from '../units/units.ts';

const unitSchema = z.strictObject({
	/** Storey in usual words: 1F. It decides whether the figures count for the ground floor. */
	floor: z.string().meta({ title: '楼层', examples: ['1F'] }),
	/** Floor area of this unit, ㎡. */
	area: squareMetres.meta({ title: '面积' }),
	/** Clear height of this unit, m. */
	height: metres.optional().meta({ title: '层高' }),
	/** Floor load of this unit, kg/㎡. */
	load: floorLoad.optional().meta({ title: '承重' }),
	/** Asking rent of this unit, 元/㎡/天; absent: unknown. */
	rent: rentPerDay.optional().meta({ title: '租金' }),
	/** Whether this unit is available. The free area is counted from it. */
	status: choice(facts.LISTING_STATUSES).meta({ title: '状态' }),
});

/** Fields about area and structure. Bare numbers are ㎡, m and kg/㎡. */
export const spaceFields = {
	/** Total building area of the listing, ㎡. */
	totalArea: squareMetres.meta({ title: '总面积', examples: ['12000'] }),
	/** Area on offer, ㎡, at most the total. It may include units under negotiation or not. */
	availableArea: squareMetres.meta({ title: '可租面积', examples: ['3000'] }),
	/** Smallest area for a separate lease, ㎡. */
	minLeaseArea: squareMetres.optional().meta({ title: '起租面积', examples: ['1000'] }),
	/** Land area, ㎡ or 亩. */
	landArea: squareMetres.optional().meta({ title: '占地面积', examples: ['20亩'] }),
	/** Open yard for trucks and storage, ㎡. */
	yardArea: squareMetres.optional().meta({ title: '空地面积' }),
	/** Whether the area can be divided. */
	divisible: yesNo('可分割'),
	/** Floors or units with their own figures. The explorer uses them when a visitor asks for a floor. */
	units: z
		.array(unitSchema)
		.default([])
		.meta({ title: '分层分户', examples: ['[{ floor: 1F, area: 1500, status: 可租售 }]'] }),
	/** Number of storeys of the building. */
	storeys: count('层数', 60),
	/** Detached, one of two halves, or a floor of a shared building. */
	layout: choice(facts.LAYOUTS).optional().meta({ title: '布局' }),
	/** Clear height of the ground floor, m. Of a listing of upper floors without `upperHeight` and `upperLoad`: of those. */
	clearHeight: metres.optional().meta({ title: '首层层高', examples: ['8'] }),
	/** Height at the eaves, m; for halls with a pitched roof. */
	eavesHeight: metres.optional().meta({ title: '檐高' }),
	/** Clear height of the upper floors, m. */
	upperHeight: metres.optional().meta({ title: '二层以上层高' }),
	/** Load capacity of the same floors as `clearHeight`, kg/㎡. 2t and 20kN are read as well. */
	floorLoad: floorLoad.optional().meta({ title: '首层承重', examples: ['2t'] }),
	/** Load capacity of the upper floors, kg/㎡. */
	upperLoad: floorLoad.optional().meta({ title: '二层以上承重' }),
	/** Column spacing, m, width × depth: 8×12. */
	columnGrid: z
		.string()
		.regex(/^\d+(\.\d+)?×\d+(\.\d+)?$/, '应写成 宽×深')
		.optional()
		.meta({ title: '柱距', description: '单位是米；中间是乘号 ×，不是字母 x', examples: ['8×12'] }),
	/** Structural material. */
	structure: choice(facts.STRUCTURES).optional().meta({ title: '结构' }),
};
