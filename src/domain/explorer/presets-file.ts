import { z } from 'astro/zod';
import { choice } from '../schema/choice.ts';
import { slugSchema } from '../schema/entry-id.ts';
import { FIRE_WISHES } from '../schema/fire-class.ts';
import { DEAL_TYPES, PROPERTY_TYPES, STRUCTURES } from '../schema/listing-facts.ts';
import { floorLoad, kva, metres, tonnes } from '../units/units.ts';
import { FLOOR_WISHES } from './rows/floor-figures.ts';
import { EIA_WISHES } from './wanted.ts';

/** A requirement with its reason; the value is written as in a listing. */
const wish = <Value extends z.ZodType>(title: string, value: Value, example: string) =>
	z
		.strictObject({
			/** What is asked for, written as in a listing. */
			value: value.meta({ title: '值', examples: [example] }),
			/** Why the industry needs it, in a sentence that visitors read. */
			reason: z
				.string()
				.min(4)
				.max(80)
				.meta({ title: '理由', description: '4–80 个字，访客会看到', examples: ['机床怕振动'] }),
			/** `true`: a listing that misses it is still listed, further down. */
			isSoft: z
				.boolean()
				.default(false)
				.meta({ title: '可商量', description: '不满足也列出来，只影响先后', examples: ['true'] }),
			/** Where the reason comes from; absent: our own experience, said to be so. */
			source: z.string().min(2).max(80).optional().meta({ title: '出处' }),
		})
		.optional()
		.meta({ title, examples: [`{ value: ${example}, reason: 机床怕振动 }`] });

const yes = z.literal(true, { error: '只能写 true；不要求就删去这一项' });

/** Schema of presets.yml: what an industry usually needs, as a place to start from. */
export const presetsSchema = z.strictObject({
	/** In the order in which the home page shows them. */
	presets: z
		.array(
			z.strictObject({
				/** Its part of addresses; never change it once published. */
				slug: slugSchema.meta({ title: '网址用的英文名', examples: ['cold-chain'] }),
				/** Name of the industry or use, as a visitor would say it. */
				name: z
					.string()
					.min(2)
					.max(10)
					.meta({ title: '名称', description: '2–10 个字', examples: ['冷链仓储'] }),
				/** What to look at first, in a sentence. */
				summary: z.string().min(6).max(60).meta({ title: '一句话说明', description: '6–60 个字' }),
				/** Requirements it sets in the finder; what is absent does not matter. */
				wants: z
					.strictObject({
						/** To let, for sale …; any of these. */
						deal: wish('租售方式', z.array(choice(DEAL_TYPES)).min(1), '[出租]'),
						/** Kinds of building; any of these. */
						type: wish('物业类型', z.array(choice(PROPERTY_TYPES)).min(1), '[厂房, 标准厂房]'),
						/** Ground floor or upper floors, for heavy or light machines. */
						floor: wish('楼层', choice(FLOOR_WISHES), '首层'),
						/** Least clear height, m. */
						height: wish('层高', metres, '8m'),
						/** Least floor load, kg/㎡ or 2t. */
						load: wish('承重', floorLoad, '2t'),
						/** Least capacity of a crane, t. */
						crane: wish('行车', tonnes, '10t'),
						/** Structures; any of these. */
						structure: wish('结构', z.array(choice(STRUCTURES)).min(1), '[钢结构]'),
						/** `true`: the area can be let in parts. */
						divisible: wish('可分割', yes, 'true'),
						/** Least power, kVA. */
						power: wish('配电', kva, '500kVA'),
						/** Fire hazard class of what is made or kept (GB 50016). */
						fire: wish('火灾危险性', choice(FIRE_WISHES, { 丙1: 'c1', 丙2: 'c2' }), '丙二'),
						/** `true`: a loading platform. */
						dock: wish('卸货平台', yes, 'true'),
						/** `true`: a company can be registered there. */
						registrable: wish('可注册', yes, 'true'),
						/** Environmental assessment that must be possible there. */
						eia: wish('可环评', choice(EIA_WISHES), '报告表'),
						/** Industry that the listing must suit, by its name in taxonomy.yml. */
						industry: wish('适合产业', z.string(), '生物医药'),
					})
					.meta({ title: '条件' }),
			}),
		)
		.max(20)
		.superRefine((presets, ctx) => {
			for (const [i, { slug }] of presets.entries()) {
				const first = presets.findIndex((each) => each.slug === slug);
				if (first === i) continue;
				const fix = '请换一个英文名，每个行业起点各用一个';
				const message = `和第 ${first + 1} 项重复`;
				ctx.addIssue({ code: 'custom', path: [i, 'slug'], message, params: { fix } });
			}
		})
		.meta({ title: '行业起点' }),
});

export type PresetsFile = z.output<typeof presetsSchema>;
/** One entry of presets.yml. */
export type PresetData = PresetsFile['presets'][number];
