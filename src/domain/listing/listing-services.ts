import { z } from 'astro/zod';
import { choice } from '../schema/choice.ts';
import { count, text, yesNo } from './listing-fields.ts';
import * as facts from '../schema/listing-facts.ts';
import { kva, metres, squareMetres, tonnes } from '../units/units.ts';

/** Fields of a listing about fire safety, energy, loading and amenities. Bare numbers are kVA, t, m and ㎡. */
export const serviceFields = {
	fireClass: choice(facts.FIRE_CLASSES, { 丙1: 'c1', 丙2: 'c2', 丙: 'c', 丁: 'd', 戊: 'e' }).meta({
		title: '火灾危险性',
		examples: ['丙二'],
	}),
	fireAcceptance: yesNo('消防验收'),
	sprinkler: yesNo('喷淋'),
	hydrant: yesNo('消火栓'),
	smokeExhaust: yesNo('排烟'),
	power: kva.optional().meta({ title: '配电', examples: ['500'] }),
	powerExpandable: yesNo('电力可扩容'),
	dualFeed: yesNo('双回路'),
	gas: yesNo('天然气'),
	steam: yesNo('蒸汽'),
	sewage: yesNo('污水纳管'),
	dischargePermit: yesNo('排污证'),
	cranes: z
		.array(
			z.strictObject({
				tonnes: tonnes.meta({ title: '起重量', examples: ['10t'] }),
				state: choice(facts.CRANE_STATES).meta({ title: '状态', examples: ['已装'] }),
				hookHeight: metres.optional().meta({ title: '吊钩高度' }),
			}),
		)
		.default([])
		.meta({ title: '行车', examples: ['[{ tonnes: 10t, state: 已装 }]'] }),
	freightLifts: z
		.array(
			z.strictObject({
				tonnes: tonnes.meta({ title: '载重' }),
				count: z
					.int()
					.positive()
					.max(50)
					.meta({ title: '台数', examples: ['2'] }),
			}),
		)
		.default([])
		.meta({ title: '货梯', examples: ['[{ tonnes: 3t, count: 2 }]'] }),
	docks: z
		.strictObject({
			type: choice(facts.DOCK_TYPES).meta({ title: '形式' }),
			height: metres.optional().meta({ title: '高度', examples: ['1.3'] }),
			levelers: count('升降平台数', 200),
			canopy: yesNo('雨棚'),
		})
		.optional()
		.meta({ title: '卸货平台', examples: ['{ type: 外月台, height: 1.2 }'] }),
	truckAccess: choice(facts.TRUCKS).optional().meta({ title: '车辆通行' }),
	floorFinish: text('地坪'),
	cleanroom: text('洁净等级'),
	coldTemp: text('温区'),
	officeArea: squareMetres.optional().meta({ title: '办公面积' }),
	dorm: text('宿舍'),
	canteen: yesNo('食堂'),
	parking: count('车位', 10_000),
};
