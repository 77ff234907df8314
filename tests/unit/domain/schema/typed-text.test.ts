import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { choice } from '../../../../src/domain/schema/choice.ts';
import { withTypedTexts } from '../../../../src/domain/schema/typed-text.ts';
import { squareMetres } from '../../../../src/domain/units/units.ts';

const SCHEMA = z
	.strictObject({
		text: z.string().trim().min(2).optional(),
		words: z.array(z.string()).default([]),
		id: z.union([z.string(), z.number()]).transform(String),
		choice: choice({ '104': '104 区块' }),
		area: squareMetres,
		count: z.int().optional(),
		flag: z.boolean().default(false),
		below: z.strictObject({ list: z.array(z.strictObject({ note: z.string(), km: z.number() })) }).optional(),
		either: z.discriminatedUnion('kind', [
			z.strictObject({ kind: z.literal('a'), key: z.string() }),
			z.strictObject({ kind: z.literal('b'), size: z.number() }),
		]),
	})
	.superRefine(() => {});

test.each([
	['text', 123, '0123'],
	['text', 1000, '1e3'],
	['text', true, 'true'],
	['words.1', 1.1, '1.10'],
	['id', 123, '0123'],
	['choice', 104, '104'],
	['area', 31, '0x1F'],
	['below.list.0.note', 86, '+86'],
	['either.key', 7, '007'],
])('%s takes text: %o is “%s”', (path, value, typed) => {
	const keys = path.split('.');
	const nest = (leaf: unknown) =>
		keys.reduceRight<unknown>(
			(inner, key) => (/^\d$/.test(key) ? Array(Number(key)).concat([inner]) : { [key]: inner }),
			leaf,
		);
	expect(withTypedTexts(SCHEMA, nest(value), { [path]: typed })).toEqual(nest(typed));
});

test.each([
	['count', 8, '010'],
	['flag', true, 'true'],
	['below.list.0.km', 2.6, '2.60'],
	['either.size', 2, '2.0'],
	['unknown', 1, '01'],
])('%s asks for something else: %o stays', (path, value, typed) => {
	const data = path
		.split('.')
		.reduceRight<unknown>((inner, key) => (key === '0' ? [inner] : { [key]: inner }), value);
	expect(withTypedTexts(SCHEMA, data, { [path]: typed })).toEqual(data);
});
