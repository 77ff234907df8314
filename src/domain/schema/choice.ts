import { z } from 'astro/zod';
import { closest } from './closest.ts';
import { codesOf } from './code-label.ts';

/**
 * Schema of one word from a fixed list. Editors can write the Chinese label or the code; the value is the code.
 * @param labels code → Chinese label; `aliases` adds further spellings
 */
export function choice<K extends string>(
	labels: Readonly<Record<K, string>>,
	aliases: Readonly<Record<string, NoInfer<K>>> = {},
) {
	const codes = codesOf(labels);
	const byWord = new Map<string, K>([
		...codes.map((code): [string, K] => [code, code]),
		...codes.map((code): [string, K] => [labels[code], code]),
		...Object.entries<K>(aliases),
	]);
	return z
		.union([z.string(), z.number(), z.boolean()], { error: '应为一个词' })
		.transform((input, ctx) => {
			const word = String(input).trim();
			const code = byWord.get(word);
			if (code !== undefined) return code;
			const guess = closest(word, [...byWord.keys()]);
			const all = codes.map((each) => labels[each]).join('、');
			ctx.addIssue({
				code: 'custom',
				message: `的值 “${word}” 不在可选范围内`,
				params: { fix: guess === undefined ? `可选：${all}` : `是否想写 ${guess}？可选：${all}` },
			});
			return z.NEVER;
		})
		.meta({ description: `可选：${codes.map((each) => labels[each]).join('、')}` });
}
