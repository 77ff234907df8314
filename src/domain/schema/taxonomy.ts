import { z } from 'astro/zod';
import { districtSchema } from './district.ts';
import { slugSchema } from './entry-id.ts';

const term = {
	/** Its part of the address. Never change it after publication. */
	slug: slugSchema.meta({ title: '网址用的英文名', examples: ['biomedicine'] }),
	/** The name, on pages and in entries. */
	name: z
		.string()
		.min(1)
		.meta({ title: '名称', examples: ['生物医药'] }),
	/** Other spellings that entries can use. */
	aliases: z
		.array(z.string())
		.default([])
		.meta({ title: '别名', examples: ['[生物制药]'] }),
	/** One sentence at the top of its page. */
	description: z.string().default('').meta({ title: '一句话说明' }),
};

/** Schema of taxonomy.yml: the terms for articles and listings, in display order. */
export const taxonomySchema = z.strictObject({
	/** Sections of the news. An article belongs to exactly one. */
	categories: z.array(z.strictObject(term)).min(1).meta({ title: '分类' }),
	/** Subjects across sections. An article can have several. */
	topics: z
		.array(
			z.strictObject({
				...term,
				/** Listings and parks can name an industry as well. */
				isIndustry: z.boolean().default(false).meta({ title: '是否产业' }),
				/** What the topic means on this site, at the top of its page: one or two plain paragraphs. */
				intro: z
					.array(z.string().trim().min(20).max(240))
					.min(1)
					// Not `.max(2)`: it would also count the characters of a text that is no list.
					.refine((paragraphs) => paragraphs.length <= 2, {
						error: '超过了两段',
						params: { fix: '请并成一两段，多的内容写成文章' },
					})
					.optional()
					.meta({ title: '开头的话', description: '一两段，每段 20–240 字，每段一行、以 “- ” 开头' }),
			}),
		)
		.meta({ title: '主题' }),
	/** Articles that belong together and are read in order, the oldest first. An article belongs to one at most. */
	series: z.array(z.strictObject(term)).default([]).meta({ title: '专题' }),
	/** Towns missing from the built-in list. */
	towns: z
		.array(
			z.strictObject({
				/** District of the town. */
				district: districtSchema.meta({ title: '区', examples: ['松江'] }),
				/** Official name, with 镇 or 街道. */
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
export type Series = Taxonomy['series'][number];

/** Spelling → term, for all spellings of all terms. */
export function termsByWord<T extends { slug: string; name: string; aliases: readonly string[] }>(
	terms: readonly T[],
): ReadonlyMap<string, T> {
	return new Map(
		terms.flatMap((each) => [each.name, each.slug, ...each.aliases].map((word): [string, T] => [word, each])),
	);
}
