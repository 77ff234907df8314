import { z } from 'astro/zod';
import { choice } from '../schema/choice.ts';
import type { FieldLines } from '../schema/content-error.ts';
import { slugSchema } from '../schema/entry-id.ts';
import { FIRE_WISHES } from '../schema/fire-class.ts';
import { DEAL_TYPES, PROPERTY_TYPES, STRUCTURES } from '../schema/listing-facts.ts';
import type { References } from '../schema/reference.ts';
import { floorLoad, kva, metres, tonnes } from '../units/units.ts';
import { REQUIREMENT_KEYS, type RequirementKey } from './requirement-key.ts';
import { EIA_WISHES, FLOOR_WISHES, NOTHING_WANTED, type Wanted } from './wanted.ts';

/** A requirement with its reason; the value is written as in a listing. */
const wish = <Value extends z.ZodType>(title: string, value: Value, example: string) =>
	z
		.strictObject({
			value: value.meta({ title: '值', examples: [example] }),
			reason: z
				.string()
				.min(4)
				.max(80)
				.meta({ title: '理由', description: '4–80 个字，访客会看到', examples: ['机床怕振动'] }),
			isSoft: z
				.boolean()
				.default(false)
				.meta({ title: '可商量', description: '不满足也列出来，只影响先后', examples: ['true'] }),
			source: z.string().min(2).max(80).optional().meta({ title: '出处' }),
		})
		.optional()
		.meta({ title, examples: [`{ value: ${example}, reason: 机床怕振动 }`] });

const yes = z.literal(true, { error: '只能写 true；不要求就删去这一项' });

/** Schema of presets.yml: what an industry usually needs, as a place to start from. */
export const presetsSchema = z.strictObject({
	presets: z
		.array(
			z.strictObject({
				slug: slugSchema.meta({ title: '网址用的英文名', examples: ['cold-chain'] }),
				name: z
					.string()
					.min(2)
					.max(10)
					.meta({ title: '名称', description: '2–10 个字', examples: ['冷链仓储'] }),
				summary: z.string().min(6).max(60).meta({ title: '一句话说明', description: '6–60 个字' }),
				wants: z
					.strictObject({
						deal: wish('租售方式', z.array(choice(DEAL_TYPES)).min(1), '[出租]'),
						type: wish('物业类型', z.array(choice(PROPERTY_TYPES)).min(1), '[厂房, 标准厂房]'),
						floor: wish('楼层', choice(FLOOR_WISHES), '首层'),
						height: wish('层高', metres, '8m'),
						load: wish('承重', floorLoad, '2t'),
						crane: wish('行车', tonnes, '10t'),
						structure: wish('结构', z.array(choice(STRUCTURES)).min(1), '[钢结构]'),
						divisible: wish('可分割', yes, 'true'),
						power: wish('配电', kva, '500kVA'),
						fire: wish('火灾危险性', choice(FIRE_WISHES, { 丙1: 'c1', 丙2: 'c2' }), '丙二'),
						dock: wish('卸货平台', yes, 'true'),
						registrable: wish('可注册', yes, 'true'),
						eia: wish('可环评', choice(EIA_WISHES), '报告表'),
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
type PresetData = PresetsFile['presets'][number];

/** Why a preset asks for something. */
export interface PresetReason {
	key: RequirementKey;
	reason: string;
	/** Undefined: our own experience, to be checked. */
	source: string | undefined;
	isSoft: boolean;
}

/** What an industry usually needs: a place to start from, not advice. */
export interface Preset {
	slug: string;
	name: string;
	summary: string;
	wanted: Wanted;
	/** In the order of the requirements. */
	reasons: readonly PresetReason[];
}

/** The presets of a file, with the industries they name looked up. */
export function resolvePresets(
	file: { file: string; lines?: FieldLines; data: PresetsFile } | undefined,
	references: References,
): Preset[] {
	return (file?.data.presets ?? []).map((preset, i) => {
		const word = preset.wants.industry?.value;
		const at = { file: file?.file ?? '', lines: file?.lines, field: `presets.${i}.wants.industry.value` };
		const [industry] = word === undefined ? [] : references.topics(at, [word]);
		return presetOf(preset, industry?.slug);
	});
}

function presetOf({ slug, name, summary, wants }: PresetData, industry: string | undefined): Preset {
	const all: Partial<Record<RequirementKey, PresetData['wants'][keyof PresetData['wants']]>> = wants;
	const reasons = REQUIREMENT_KEYS.flatMap((key): PresetReason[] => {
		const given = all[key];
		if (given === undefined || (key === 'industry' && industry === undefined)) return [];
		const { reason, source, isSoft } = given;
		return [{ key, reason, source, isSoft }];
	});
	const soft = reasons.filter(({ isSoft }) => isSoft).map(({ key }) => key);
	return {
		slug,
		name,
		summary,
		reasons,
		wanted: {
			...NOTHING_WANTED,
			deal: wants.deal?.value ?? [],
			type: wants.type?.value ?? [],
			floor: wants.floor?.value,
			height: wants.height?.value,
			load: wants.load?.value,
			crane: wants.crane?.value,
			structure: wants.structure?.value ?? [],
			divisible: wants.divisible?.value ?? false,
			power: wants.power?.value,
			fire: wants.fire?.value,
			dock: wants.dock?.value ?? false,
			registrable: wants.registrable?.value ?? false,
			eia: wants.eia?.value,
			industry,
			soft,
		},
	};
}
