import type { z } from 'astro/zod';

/** Sample amounts. For each field and unit, at least one of them is plausible. */
const SAMPLES = [1, 30, 500, 5000];

/** The accepted units of fields that are plain numbers, by header. The site never converts them. */
const PLAIN_UNITS: Readonly<Record<string, readonly string[]>> = {
	物业费: ['元/㎡/月', '元/平/月'],
	押金: ['月', '个月'],
	'免租期（天）': ['天'],
	最短租期: ['年'],
	售价: ['元/㎡', '元/平'],
	土地剩余年限: ['年'],
	层数: ['层'],
	车位: ['个'],
	升降平台数: ['个', '台'],
	货梯台数: ['台', '部'],
	交通距离: ['公里', 'km', '千米'],
	经度: ['°', '度'],
	纬度: ['°', '度'],
};

/** Whether a field converts units, as an area does: it accepts a number, the same number as text, and no other text. */
function isMeasure(schema: z.ZodType): boolean {
	const isAmount = (sample: number) =>
		schema.safeParse(sample).success && schema.safeParse(`${sample}`).success;
	return SAMPLES.some(isAmount) && !schema.safeParse('甲').success;
}

function knowsUnit(schema: z.ZodType, unit: string): boolean {
	return SAMPLES.some((sample) => schema.safeParse(`${sample}${unit}`).success);
}

/** Whether a text is a unit of a field and not one of its values. @param header the field's own header */
export function isUnitOf(header: string, words: string, schema: z.ZodType): boolean {
	if (/^\d/.test(words)) return false;
	const plain = PLAIN_UNITS[header];
	if (plain !== undefined) return plain.some((each) => each.normalize('NFKC') === words);
	return isMeasure(schema) && knowsUnit(schema, words);
}

/** The effect of a unit in a header on the cells below. */
export type UnitRule =
	/** Append this to every bare number of the column. */
	| { append: string }
	/** The field does not have this unit. */
	| { problem: string; fix: string };

/** Reads the unit of a header such as 租金(元/㎡/月). @param header the field's own header, without the unit */
export function unitRule(header: string, unit: string, schema: z.ZodType): UnitRule {
	const plain = PLAIN_UNITS[header];
	if (plain !== undefined) {
		return plain.some((each) => each.normalize('NFKC') === unit)
			? { append: '' }
			: { problem: `「${header}」的单位 “${unit}” 不能换算`, fix: `请换算成 ${plain[0]}，并改列名` };
	}
	if (!isMeasure(schema)) return { append: '' };
	return knowsUnit(schema, unit)
		? { append: unit.replaceAll('m2', '㎡') }
		: {
				problem: `「${header}」的单位 “${unit}” 看不懂`,
				fix: '能写的单位见 content/README.md 的 “数字和单位”',
			};
}
