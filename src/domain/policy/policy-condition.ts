import { z } from 'astro/zod';
import { choice } from '../schema/choice.ts';
import { districtSchema } from '../schema/district.ts';
import { CERTIFICATE_ALIASES, CERTIFICATES } from './certificate.ts';
import type { Condition } from './company-fit.ts';
import {
	CONDITION_LABELS,
	CONDITION_UNITS,
	isAmountField,
	WHOLE_CITY,
	type WordField,
} from './condition-field.ts';

const fieldSchema = choice(CONDITION_LABELS, {
	注册地: 'place',
	纳税地: 'place',
	资质: 'certificate',
	成立时间: 'age',
	营业收入: 'revenue',
	纳税额: 'tax',
	设备投入: 'investment',
	研发投入占比: 'research',
});
const certificateSchema = choice(CERTIFICATES, CERTIFICATE_ALIASES).transform((code) => CERTIFICATES[code]);
const placeSchema = districtSchema.transform(({ short }) => short);

/** A word in the site's own spelling. Industries are looked up later, because they are in taxonomy.yml. */
function readWord(field: WordField, word: string) {
	if (field === 'industry' || (field === 'place' && [WHOLE_CITY, '全市'].includes(word)))
		return { success: true, data: field === 'place' ? WHOLE_CITY : word } as const;
	return (field === 'place' ? placeSchema : certificateSchema).safeParse(word);
}

/** One condition of a policy, as an editor writes it: `{ field: 设备投入, atLeast: 500, sentence: 原文 }`. */
export const conditionSchema = z
	.strictObject({
		/** What it is about. */
		field: fieldSchema.meta({ title: '条件', examples: ['设备投入'] }),
		/** Words of which one is enough. Only for industry, place and certificate. */
		anyOf: z
			.array(z.string())
			.min(1)
			.optional()
			.meta({ title: '任一', description: '行业、注册地、资质用', examples: ['[松江, 闵行]'] }),
		/** The least amount, in the unit of the field, inclusive. */
		atLeast: z
			.number()
			.nonnegative()
			.optional()
			.meta({ title: '至少', examples: ['500'] }),
		/** The greatest amount, in the unit of the field, inclusive. */
		atMost: z
			.number()
			.nonnegative()
			.optional()
			.meta({ title: '至多', examples: ['300'] }),
		/** The sentence of the policy it rests on. */
		sentence: z
			.string()
			.trim()
			.min(4)
			.meta({ title: '原文', description: '政策里的原句', examples: ['在松江区注册并纳税'] }),
	})
	.transform((written, ctx): Condition => {
		const { field, anyOf, atLeast, atMost, sentence } = written;
		const report = (key: string, message: string, fix: string) =>
			ctx.addIssue({ code: 'custom', path: [key], message, params: { fix } });
		const label = CONDITION_LABELS[field];
		const hasAmount = atLeast !== undefined || atMost !== undefined;
		if (field === 'other') {
			if (anyOf !== undefined || hasAmount)
				report('field', '“其他” 只写原文', '请删去 anyOf、atLeast、atMost');
			return { field, sentence };
		}
		if (isAmountField(field)) {
			const unit = CONDITION_UNITS[field];
			if (anyOf !== undefined) report('anyOf', `不能用于${label}`, `请改用 atLeast 或 atMost，单位 ${unit}`);
			if (!hasAmount)
				report('atLeast', `${label}没有数`, `请写 atLeast（至少）或 atMost（至多），单位 ${unit}`);
			if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
				report('atLeast', '大于 atMost', '请核对两个数');
			return { field, atLeast, atMost, sentence };
		}
		if (hasAmount)
			report(atLeast === undefined ? 'atMost' : 'atLeast', `不能用于${label}`, '请改用 anyOf: [甲, 乙]');
		if (anyOf === undefined) report('anyOf', `${label}没有写是哪些`, '请写 anyOf: [甲, 乙]');
		const words = (anyOf ?? []).flatMap((word, at) => {
			const read = readWord(field, word.trim());
			if (read.success) return [read.data];
			for (const issue of read.error.issues) {
				const params = issue.code === 'custom' ? issue.params : undefined;
				ctx.addIssue({ code: 'custom', path: ['anyOf', at], message: issue.message, params: params ?? {} });
			}
			return [];
		});
		return { field, anyOf: words, sentence };
	});
