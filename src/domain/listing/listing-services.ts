import { z } from 'astro/zod';
import { choice } from '../schema/choice.ts';
import { count, text, yesNo } from './listing-fields.ts';
import * as facts from '../schema/listing-facts.ts';
import { kva, metres, squareMetres, tonnes } from '../units/units.ts';

/** Fields of a listing about fire safety, energy, loading and amenities. Bare numbers are kVA, t, m and ㎡. */
export const serviceFields = {
	/** Fire hazard class the building is approved for (GB 50016); 丙 is split into 丙一 and 丙二 for warehouses. */
	fireClass: choice(facts.FIRE_CLASSES, { 丙1: 'c1', 丙2: 'c2', 丙: 'c', 丁: 'd', 戊: 'e' }).meta({
		title: '火灾危险性',
		examples: ['丙二'],
	}),
	/** Whether the fire authority has accepted the building. */
	fireAcceptance: yesNo('消防验收'),
	/** Whether sprinklers are installed. */
	sprinkler: yesNo('喷淋'),
	/** Whether indoor hydrants are installed. */
	hydrant: yesNo('消火栓'),
	/** Whether smoke exhaust is installed. */
	smokeExhaust: yesNo('排烟'),
	/** Power that a tenant can have, in kVA: 500. */
	power: kva.optional().meta({ title: '配电', examples: ['500'] }),
	/** Whether more power can be applied for. */
	powerExpandable: yesNo('电力可扩容'),
	/** Whether two independent feeds supply it. */
	dualFeed: yesNo('双回路'),
	/** Whether natural gas is connected. */
	gas: yesNo('天然气'),
	/** Whether steam is piped in. */
	steam: yesNo('蒸汽'),
	/** Whether waste water goes into the municipal network. */
	sewage: yesNo('污水纳管'),
	/** Whether there is a permit to discharge waste water (排污许可证). */
	dischargePermit: yesNo('排污证'),
	/** Overhead cranes, one entry each; an empty list says nothing about cranes. */
	cranes: z
		.array(
			z.strictObject({
				/** Lifting capacity, t. */
				tonnes: tonnes.meta({ title: '起重量', examples: ['10t'] }),
				/** Installed, or only the rails are there. */
				state: choice(facts.CRANE_STATES).meta({ title: '状态', examples: ['已装'] }),
				/** Height of the hook above the floor, m. */
				hookHeight: metres.optional().meta({ title: '吊钩高度' }),
			}),
		)
		.default([])
		.meta({ title: '行车', examples: ['[{ tonnes: 10t, state: 已装 }]'] }),
	/** Goods lifts, by capacity. */
	freightLifts: z
		.array(
			z.strictObject({
				/** Capacity of one lift, t. */
				tonnes: tonnes.meta({ title: '载重' }),
				/** How many lifts of this capacity. */
				count: z
					.int()
					.positive()
					.max(50)
					.meta({ title: '台数', examples: ['2'] }),
			}),
		)
		.default([])
		.meta({ title: '货梯', examples: ['[{ tonnes: 3t, count: 2 }]'] }),
	/** Loading platform; absent: unknown, `type: 无` says that there is none. */
	docks: z
		.strictObject({
			/** On which sides of the building, or inside it. */
			type: choice(facts.DOCK_TYPES).meta({ title: '形式' }),
			/** Height above the yard, m: 1.3. */
			height: metres.optional().meta({ title: '高度', examples: ['1.3'] }),
			/** How many dock levellers. */
			levelers: count('升降平台数', 200),
			/** Whether a roof covers the loading area. */
			canopy: yesNo('雨棚'),
		})
		.optional()
		.meta({ title: '卸货平台', examples: ['{ type: 外月台, height: 1.2 }'] }),
	/** Longest lorry that reaches the building. */
	truckAccess: choice(facts.TRUCKS).optional().meta({ title: '车辆通行' }),
	/** Surface of the floor, in words: 环氧地坪. */
	floorFinish: text('地坪'),
	/** Cleanroom class, as the operator states it: 万级. */
	cleanroom: text('洁净等级'),
	/** Temperature zones of a cold store: -18 ℃ 至 -25 ℃. */
	coldTemp: text('温区'),
	/** Part of the area that is fitted out as offices, ㎡. */
	officeArea: squareMetres.optional().meta({ title: '办公面积' }),
	/** Dormitory, in words: 可配 20 间. */
	dorm: text('宿舍'),
	/** Whether a canteen is on the site. */
	canteen: yesNo('食堂'),
	/** Parking spaces that come with it. */
	parking: count('车位', 10_000),
};
