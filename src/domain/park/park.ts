import { z } from 'astro/zod';
import { calendarDate } from '../units/calendar-date.ts';
import { choice } from '../schema/choice.ts';
import type { District } from '../schema/district.ts';
import { districtSchema } from '../schema/district.ts';
import { LAND_USES, PLANNING_ZONES } from '../schema/listing-facts.ts';
import { type ImageSchema, pictureSchema } from '../schema/picture.ts';
import { checkPlace, geoSchema, transportSchema } from './place.ts';
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
	return z
		.strictObject({
			/** Full name of the park. */
			name: z
				.string()
				.min(4)
				.max(30)
				.meta({ title: '园区名称', examples: ['示例科技园'] }),
			/** Other names of the park. */
			alias: z
				.array(z.string())
				.default([])
				.meta({ title: '别名', examples: ['[示例园]'] }),
			/** The park in one or two sentences, for cards and link previews. */
			summary: z.string().min(20).max(140).meta({ title: '摘要', description: '20–140 个字' }),
			/** `true`: invented for demonstration. It gets a 示例 badge, and search engines do not index it. */
			sample: z
				.boolean()
				.default(false)
				.meta({ title: '示例', description: '不是真实园区时写 true', examples: ['true'] }),
			/** Level of the authority or operator: national, city, district, town or a company. */
			level: choice(PARK_LEVELS)
				.optional()
				.meta({ title: '级别', examples: ['镇级'] }),
			/** Type: development zone, special, industrial, science or logistics park, or a park within a park. */
			kind: choice(PARK_KINDS).meta({ title: '园区类型', examples: ['工业园'] }),
			/** Day the facts were last confirmed. */
			updatedDate: calendarDate.meta({ title: '更新日期', examples: ['2026-11-20'] }),
			/** District, by any of its names. */
			district: districtSchema.meta({ title: '区', examples: ['松江'] }),
			/** Town or subdistrict. */
			town: text('街镇'),
			/** Street address. */
			address: text('地址'),
			/** Coordinates for the map links. */
			geo: geoSchema.optional(),
			/** Land area, hectares. */
			areaHa: z
				.number()
				.positive()
				.max(50_000)
				.optional()
				.meta({ title: '占地', description: '公顷', examples: ['12.5'] }),
			/** Total floor area, ㎡. */
			totalGfa: squareMetres.optional().meta({ title: '总建筑面积' }),
			/** Year of completion. */
			builtYear: z
				.int()
				.min(1950)
				.max(2099)
				.optional()
				.meta({ title: '建成年份', examples: ['2018'] }),
			/** Operating company. */
			operator: text('运营方'),
			/** Target industries, by their names in taxonomy.yml. Policies match by them. */
			leadIndustries: z
				.array(z.string())
				.default([])
				.meta({ title: '主导产业', examples: ['[生物医药]'] }),
			/** Planned land use. */
			landUse: choice(LAND_USES).optional().meta({ title: '土地性质' }),
			/** Shanghai industrial planning zone: 104 blocks, 195 areas, 198 areas. */
			planningZone: choice(PLANNING_ZONES).optional().meta({ title: '规划区块' }),
			/** Power supply of the whole park, kVA. */
			power: kva.optional().meta({ title: '供电容量' }),
			/** Water, gas, steam, sewage, in words. */
			utilities: text('市政配套'),
			/** Number of seats in the canteen. */
			canteen: count('食堂餐位'),
			/** Number of dormitory flats (套). */
			dorm: count('宿舍套数'),
			/** Number of parking spaces. */
			parking: count('车位'),
			/** Number of meeting rooms for tenants. */
			meetingRooms: count('会议室'),
			/** Expected tax, in words: 亩均税收 30 万元. */
			taxRequirement: text('税收要求'),
			/** Other conditions for tenants: investment, energy, type of business. */
			admission: text('准入要求'),
			/** Metro, motorway, port and airport nearby. */
			transport: z
				.array(transportSchema)
				.default([])
				.meta({ title: '交通', examples: ['[{ kind: 地铁, name: 9 号线, km: 2.6 }]'] }),
			/** Photos. The first one is on the card. */
			photos: z
				.array(pictureSchema(image))
				.default([])
				.meta({ title: '照片', examples: ['[{ src: ./gate.jpg, alt: 园区大门 }]'] }),
			/** `true`: not published anywhere. */
			draft: z
				.boolean()
				.default(false)
				.meta({ title: '草稿', examples: ['true'] }),
		})
		.superRefine(checkPlace);
}

export type ParkData = z.output<ReturnType<typeof parkSchema>>;

/** A park with all references resolved. */
export interface Park extends Omit<ParkData, 'leadIndustries' | 'draft'> {
	id: string;
	file: string;
	district: District;
	leadIndustries: readonly Topic[];
	text: string;
}

/** The parks that lead with an industry, in the order of the list. @param industry slug of the topic */
export function parksOf(parks: readonly Park[], industry: string): Park[] {
	return parks.filter(({ leadIndustries }) => leadIndustries.some(({ slug }) => slug === industry));
}
