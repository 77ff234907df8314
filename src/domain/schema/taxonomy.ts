import { z } from 'astro/zod';
import { districtSchema } from './district.ts';
import { slugSchema } from './entry-id.ts';

const term = {
	slug: slugSchema.meta({ title: '网址用的英文名', examples: ['biomedicine'] }),
	name: z
		.string()
		.min(1)
		.meta({ title: '名称', examples: ['生物医药'] }),
	/** Other spellings editors may write. */
	aliases: z
		.array(z.string())
		.default([])
		.meta({ title: '别名', examples: ['[生物制药]'] }),
	/** One sentence shown at the head of its page. */
	description: z.string().default('').meta({ title: '一句话说明' }),
};

/** Schema of taxonomy.yml: the words articles and listings are sorted by, in the order pages show them. */
export const taxonomySchema = z.strictObject({
	categories: z.array(z.strictObject(term)).min(1).meta({ title: '分类' }),
	topics: z
		.array(
			z.strictObject({
				...term,
				/** An industry may also be named in listings and parks. */
				isIndustry: z.boolean().default(false).meta({ title: '是否产业' }),
			}),
		)
		.meta({ title: '主题' }),
	/** Towns that the built-in list does not know. */
	towns: z
		.array(
			z.strictObject({
				district: districtSchema.meta({ title: '区', examples: ['松江'] }),
				name: z
					.string()
					.trim()
					.min(2)
					.meta({ title: '街镇全称', examples: ['新桥镇'] }),
			}),
		)
		.optional()
		.meta({ title: '补充的街镇', examples: ['[{ district: 松江, name: 新桥镇 }]'] }),
});

export type Taxonomy = z.output<typeof taxonomySchema>;
export type Category = Taxonomy['categories'][number];
export type Topic = Taxonomy['topics'][number];

/** Every spelling of a list of terms → the term. */
export function termsByWord<T extends { slug: string; name: string; aliases: readonly string[] }>(
	terms: readonly T[],
): ReadonlyMap<string, T> {
	return new Map(
		terms.flatMap((each) => [each.name, each.slug, ...each.aliases].map((word): [string, T] => [word, each])),
	);
}
