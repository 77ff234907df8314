import { z } from 'astro/zod';
import { calendarDate } from '../units/calendar-date.ts';
import { choice } from '../schema/choice.ts';
import type { District } from '../schema/district.ts';
import { districtSchema } from '../schema/district.ts';
import { LAND_USES, PLANNING_ZONES } from '../schema/listing-facts.ts';
import { type ImageSchema, pictureSchema } from '../schema/picture.ts';
import { geoSchema, transportSchema } from './place.ts';
import type { Topic } from '../schema/taxonomy.ts';
import { kva, squareMetres } from '../units/units.ts';

export const PARK_LEVELS = {
	national: '国家级',
	city: '市级',
	district: '区级',
	town: '镇级',
	company: '企业',
} as const;

export const PARK_KINDS = {
	zone: '开发区',
	featured: '特色产业园',
	industrial: '工业园',
	science: '科技园',
	logistics: '物流园',
	inner: '园中园',
} as const;

const text = (title: string) => z.string().optional().meta({ title });
const count = (title: string) =>
	z
		.int()
		.nonnegative()
		.max(100_000)
		.optional()
		.meta({ title, examples: ['100'] });

/** Schema of the front matter of content/parks/<id>.md. */
export function parkSchema(image: ImageSchema) {
	return z.strictObject({
		name: z
			.string()
			.min(4)
			.max(30)
			.meta({ title: '园区名称', examples: ['示例科技园'] }),
		alias: z
			.array(z.string())
			.default([])
			.meta({ title: '别名', examples: ['[示例园]'] }),
		summary: z.string().min(20).max(140).meta({ title: '摘要', description: '20–140 个字' }),
		sample: z
			.boolean()
			.default(false)
			.meta({ title: '示例', description: '不是真实园区时写 true', examples: ['true'] }),
		level: choice(PARK_LEVELS)
			.optional()
			.meta({ title: '级别', examples: ['镇级'] }),
		kind: choice(PARK_KINDS).meta({ title: '园区类型', examples: ['工业园'] }),
		updatedDate: calendarDate.meta({ title: '更新日期', examples: ['2026-11-20'] }),
		district: districtSchema.meta({ title: '区', examples: ['松江'] }),
		town: text('街镇'),
		address: text('地址'),
		geo: geoSchema.optional(),
		areaHa: z
			.number()
			.positive()
			.max(50_000)
			.optional()
			.meta({ title: '占地', description: '公顷', examples: ['12.5'] }),
		totalGfa: squareMetres.optional().meta({ title: '总建筑面积' }),
		builtYear: z
			.int()
			.min(1950)
			.max(2099)
			.optional()
			.meta({ title: '建成年份', examples: ['2018'] }),
		operator: text('运营方'),
		leadIndustries: z
			.array(z.string())
			.default([])
			.meta({ title: '主导产业', examples: ['[生物医药]'] }),
		landUse: choice(LAND_USES).optional().meta({ title: '土地性质' }),
		planningZone: choice(PLANNING_ZONES).optional().meta({ title: '规划区块' }),
		power: kva.optional().meta({ title: '供电容量' }),
		utilities: text('市政配套'),
		canteen: count('食堂餐位'),
		dorm: count('宿舍套数'),
		parking: count('车位'),
		meetingRooms: count('会议室'),
		taxRequirement: text('税收要求'),
		admission: text('准入要求'),
		transport: z
			.array(transportSchema)
			.default([])
			.meta({ title: '交通', examples: ['[{ kind: 地铁, name: 9 号线, km: 2.6 }]'] }),
		photos: z
			.array(pictureSchema(image))
			.default([])
			.meta({ title: '照片', examples: ['[{ src: ./gate.jpg, alt: 园区大门 }]'] }),
		draft: z
			.boolean()
			.default(false)
			.meta({ title: '草稿', examples: ['true'] }),
	});
}

export type ParkData = z.output<ReturnType<typeof parkSchema>>;

/** A park with everything it names resolved. */
export interface Park extends Omit<ParkData, 'leadIndustries' | 'draft'> {
	id: string;
	file: string;
	district: District;
	leadIndustries: readonly Topic[];
	text: string;
}
