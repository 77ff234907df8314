import { z } from 'astro/zod';
import { choice } from '../schema/choice.ts';
import { count, text, yesNo } from './listing-fields.ts';
import * as facts from '../schema/listing-facts.ts';
import { kva, metres, squareMetres, tonnes } from '../units/units.ts';

/** Fields of a listing about fire safety, energy, loading and amenities. Bare numbers are kVA, t, m and ㎡. */
export const serviceFields = {
	/** Approved fire hazard class of the building (GB 50016). 丙 is split into 丙一 and 丙二 for warehouses. */
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
	/** Power available to a tenant, in kVA: 500. */
	power: kva.optional().meta({ title: '配电', examples: ['500'] }),
	/** Whether more power can be applied for. */
	powerExpandable: yesNo('电力可扩容'),
	/** Whether it has two independent power feeds. */
	dualFeed: yesNo('双回路'),
	/** Whether natural gas is connected. */
	gas: yesNo('天然气'),
	/** Whether steam is piped in. */
	steam: yesNo('蒸汽'),
	/** Whether waste water goes into the municipal sewer. */
	sewage: yesNo('污水纳管'),
	/** Whether there is a permit to discharge waste water (排污许可证). */
	dischargePermit: yesNo('排污证'),
	/** Overhead cranes, one entry each. An empty list means unknown. */
	cranes: z
		.array(
			z.strictObject({
				/** Lifting capacity, t. */
				tonnes: tonnes.meta({ title: '起重量', examples: ['10t'] }),
				/** Installed, or only the rails exist. */
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
				/** Number of lifts of this capacity. */
				count: z
					.int()
					.positive()
					.max(50)
					.meta({ title: '台数', examples: ['2'] }),
			}),
		)
		.default([])
		.meta({ title: '货梯', examples: ['[{ tonnes: 3t, count: 2 }]'] }),
	/** Loading platform. Absent means unknown; `type: 无` means none. */
	docks: z
		.strictObject({
			/** Sides of the building with a platform, or inside it. */
			type: choice(facts.DOCK_TYPES).meta({ title: '形式' }),
			/** Height above the yard, m: 1.3. */
			height: metres.optional().meta({ title: '高度', examples: ['1.3'] }),
			/** Number of dock levellers. */
			levelers: count('升降平台数', 200),
			/** Whether a roof covers the loading area. */
			canopy: yesNo('雨棚'),
		})
		.optional()
		.meta({ title: '卸货平台', examples: ['{ type: 外月台, height: 1.2 }'] }),
	/** Longest truck that can reach the building. */
	truckAccess: choice(facts.TRUCKS).optional().meta({ title: '车辆通行' }),
	/** Floor surface, in words: 环氧地坪. */
	floorFinish: text('地坪'),
	/** Cleanroom class, as stated by the operator: 万级. */
	cleanroom: text('洁净等级'),
	/** Temperature zones of a cold store: -18 ℃ 至 -25 ℃. */
	coldTemp: text('温区'),
	/** Area fitted out as offices, ㎡. Part of the total. */
	officeArea: squareMetres.optional().meta({ title: '办公面积' }),
	/** Dormitory, in words: 可配 20 间. */
	dorm: text('宿舍'),
	/** Whether a canteen is on the site. */
	canteen: yesNo('食堂'),
	/** Number of parking spaces included. */
	parking: count('车位', 10_000),
};
