import { z } from 'astro/zod';
import { choice } from '../schema/choice.ts';
import { slugSchema } from '../schema/entry-id.ts';
import { amountSchema } from '../units/units.ts';
import type { PresetField } from './requirements/requirement.ts';
import { type AnyRequirement, REQUIREMENTS } from './requirements/requirements.ts';
import { inSpokenOrder } from './wanted.ts';

/** A requirement with its reason. The value is written as in a listing. */
const wish = <Value extends z.ZodType>(title: string, value: Value, example: string) =>
	z
		.strictObject({
			/** The required value, written as in a listing. */
			value: value.meta({ title: '值', examples: [example] }),
			/** The reason in a sentence. Visitors read it. */
			reason: z
				.string()
				.min(4)
				.max(80)
				.meta({ title: '理由', description: '4–80 个字，访客会看到', examples: ['机床怕振动'] }),
			/** `true`: a listing that misses it is still listed, but further down. */
			isSoft: z
				.boolean()
				.default(false)
				.meta({ title: '可商量', description: '不满足也列出来，只影响先后', examples: ['true'] }),
			/** Source of the reason. Absent means our own experience, and the page says so. */
			source: z.string().min(2).max(80).optional().meta({ title: '出处' }),
		})
		.optional()
		.meta({ title, examples: [`{ value: ${example}, reason: 机床怕振动 }`] });

const yes = z.literal(true, { error: '只能写 true；不要求就删去这一项' });

function valueSchema(value: PresetField['value']): z.ZodType {
	switch (value.kind) {
		case 'many':
			return z.array(choice(value.labels)).min(1);
		case 'one':
			return choice(value.labels, value.aliases);
		case 'amount':
			return amountSchema(value.measure);
		case 'flag':
			return yes;
		case 'topic':
			return z.string();
	}
}

/** A field for each requirement that allows presets. */
function wantsSchema(requirements: readonly AnyRequirement[]) {
	const fields = inSpokenOrder(requirements).flatMap(({ key, preset }) =>
		preset === undefined
			? []
			: [[key, wish(preset.title, valueSchema(preset.value), preset.example)] as const],
	);
	return z.strictObject(Object.fromEntries(fields)).meta({ title: '条件' });
}

/** Schema of presets.yml: the usual needs of industries, as starting points. */
export const presetsSchemaOf = (requirements: readonly AnyRequirement[]) =>
	z.strictObject({
		/** Presets in the order of the home page. */
		presets: z
			.array(
				z.strictObject({
					/** Its part of addresses. Never change it after publication. */
					slug: slugSchema.meta({ title: '网址用的英文名', examples: ['cold-chain'] }),
					/** Name of the industry or use, in the words of visitors. */
					name: z
						.string()
						.min(2)
						.max(10)
						.meta({ title: '名称', description: '2–10 个字', examples: ['冷链仓储'] }),
					/** The most important facts to check, in a sentence. */
					summary: z.string().min(6).max(60).meta({ title: '一句话说明', description: '6–60 个字' }),
					/** Requirements that it sets in the explorer. Absent ones are not set. */
					wants: wantsSchema(requirements),
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

export const presetsSchema = presetsSchemaOf(REQUIREMENTS);

export type PresetsFile = z.output<typeof presetsSchema>;
export type PresetData = PresetsFile['presets'][number];
