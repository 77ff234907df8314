// † browser
import type { z } from 'astro/zod';
import { likelyAmounts } from './likely-amount.ts';
import type { Measure } from './measure.ts';

/** A number that is known to be an amount in a unit. */
export type Amount<Unit extends string> = number & z.$brand<Unit>;

/** An amount, or in Chinese what is wrong with the text and what to write instead. */
export type ParsedAmount<Unit extends string> =
	{ value: Amount<Unit>; problem?: never; fix?: never } | { value?: never; problem: string; fix: string };

const AMOUNT = /^(\d+(?:\.\d+)?)\s*(\D.*)?$/;

/** Full-width digits and letters, thousands commas, spaces and letter case do not matter. */
function normalise(input: string | number): string {
	return String(input)
		.normalize('NFKC')
		.replace(/^\d{1,3}(,\d{3})+(?!\d)/, (thousands) => thousands.replaceAll(',', ''))
		.replaceAll(/\s+/g, '')
		.toLowerCase();
}

function isInRange<Unit extends string>(value: number, { min, max }: Measure<Unit>): value is Amount<Unit> {
	return value >= min && value <= max;
}

/** Reads a bare number in the canonical unit, or text with a unit, to four decimals. */
export function parseAmount<Unit extends string>(
	input: number | string,
	measure: Measure<Unit>,
): ParsedAmount<Unit> {
	const { unit, spellings, min, max, example } = measure;
	const [, digits, word] = AMOUNT.exec(normalise(input)) ?? [];
	const [spelling = '', factor] =
		word === undefined
			? ['', 1]
			: (Object.entries(spellings).find(([name]) => normalise(name) === word) ?? []);
	if (digits === undefined || factor === undefined) {
		const fix = `请写成例如 ${example}；可用单位：${Object.keys(spellings).join('、')}`;
		return { problem: `的值 “${input}” 看不懂`, fix };
	}
	const value = Math.round(Number(digits) * factor * 1e4) / 1e4;
	if (isInRange(value, measure)) return { value };
	const problem = `的值 ${input} 合 ${value} ${unit}，超出合理范围 ${min}–${max} ${unit}`;
	return { problem, fix: likelyAmounts(Number(digits), spelling, measure) + measure.outOfRange };
}
