import { z } from 'astro/zod';
import { choice } from '../schema/choice.ts';
import { count, yesNo } from './listing-fields.ts';
import * as facts from '../schema/listing-facts.ts';
import { floorLoad, metres, rentPerDay, squareMetres } from '../units/units.ts';

const unitSchema = z.strictObject({
	floor: z.string().meta({ title: '楼层', examples: ['1F'] }),
	area: squareMetres.meta({ title: '面积' }),
	height: metres.optional().meta({ title: '层高' }),
	load: floorLoad.optional().meta({ title: '承重' }),
	rent: rentPerDay.optional().meta({ title: '租金' }),
	status: choice(facts.LISTING_STATUSES).meta({ title: '状态' }),
});

/** Fields of a listing about room and structure. Bare numbers are ㎡, m and kg/㎡. */
export const spaceFields = {
	totalArea: squareMetres.meta({ title: '总面积', examples: ['12000'] }),
	availableArea: squareMetres.meta({ title: '可租面积', examples: ['3000'] }),
	minLeaseArea: squareMetres.optional().meta({ title: '起租面积', examples: ['1000'] }),
	landArea: squareMetres.optional().meta({ title: '占地面积', examples: ['20亩'] }),
	yardArea: squareMetres.optional().meta({ title: '空地面积' }),
	divisible: yesNo('可分割'),
	units: z
		.array(unitSchema)
		.default([])
		.meta({ title: '分层分户', examples: ['[{ floor: 1F, area: 1500, status: 可租售 }]'] }),
	storeys: count('层数', 60),
	layout: choice(facts.LAYOUTS).optional().meta({ title: '布局' }),
	clearHeight: metres.optional().meta({ title: '首层层高', examples: ['8'] }),
	eavesHeight: metres.optional().meta({ title: '檐高' }),
	upperHeight: metres.optional().meta({ title: '二层以上层高' }),
	floorLoad: floorLoad.optional().meta({ title: '首层承重', examples: ['2t'] }),
	upperLoad: floorLoad.optional().meta({ title: '二层以上承重' }),
	columnGrid: z
		.string()
		.regex(/^\d+(\.\d+)?×\d+(\.\d+)?$/, '应写成 宽×深')
		.optional()
		.meta({ title: '柱距', description: '单位是米；中间是乘号 ×，不是字母 x', examples: ['8×12'] }),
	structure: choice(facts.STRUCTURES).optional().meta({ title: '结构' }),
};
