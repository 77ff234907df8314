import { z } from 'astro/zod';

/** An optional true or false. Absent means unknown, not no. */
export const yesNo = (title: string) =>
	z
		.boolean()
		.optional()
		.meta({ title, examples: ['true'] });
export const text = (title: string) => z.string().optional().meta({ title });
export const count = (title: string, max: number) =>
	z
		.int()
		.nonnegative()
		.max(max)
		.optional()
		.meta({ title, examples: ['3'] });
/** Names of industries. */
export const industries = (title: string) =>
	z
		.array(z.string())
		.default([])
		.meta({ title, description: 'taxonomy.yml 里的产业', examples: ['[生物医药]'] });
