// † browser
import type { z } from 'astro/zod';
import { readAmountText, type TypedAmount } from './amount-text.ts';
import { likelyAmounts } from './likely-amount.ts';
import { kindOfMeasure, type Measure, unitSize } from './measure.ts';
import { kindOfUnit, readUnit } from './unit-expression.ts';

/** A number branded with its unit. */
export type Amount<Unit extends string> = number & z.$brand<Unit>;

/** The problem of a text and the fix, in Chinese. */
interface AmountProblem {
	problem: string;
	fix: string;
}

/** An amount, or the problem of the text. */
export type ParsedAmount<Unit extends string> =
	{ value: Amount<Unit>; problem?: never; fix?: never } | ({ value?: never } & AmountProblem);

/** A range. An open end is absent. */
export interface Span<Unit extends string> {
	low?: Amount<Unit>;
	high?: Amount<Unit>;
	isAbout: boolean;
}

/** The end of a span that a field needs. A fact can be a lower end: 8米以上 is at least 8. */
export type WantedEnd = 'fact' | 'least' | 'most';

function isInRange<Unit extends string>(value: number, { min, max }: Measure<Unit>): value is Amount<Unit> {
	return value >= min && value <= max;
}

function rounded(value: number): number {
	return Math.round(value * 1e4) / 1e4;
}

function notUnderstood(input: number | string, { example, units }: Measure<string>): AmountProblem {
	return {
		problem: `的值 “${input}” 看不懂`,
		fix: `请写成例如 ${example}；可用单位：${units.join('、')}`,
	};
}

/** One end in the canonical unit, or its problem. */
function amountOf<Unit extends string>(
	input: number | string,
	{ number, unit }: TypedAmount,
	measure: Measure<Unit>,
): { value: Amount<Unit> } | AmountProblem {
	const expression = unit === '' ? undefined : readUnit(unit);
	if (unit !== '' && expression === undefined && unit !== measure.unit) return notUnderstood(input, measure);
	const size = expression === undefined ? 1 : unitSize(measure, expression);
	if (expression !== undefined && size === undefined) {
		const [named, advice] = Object.entries(measure.advice ?? {}).find(
			([each]) => readUnit(each)?.dimension === expression.dimension,
		) ?? ['', undefined];
		const inNamed = rounded((number * expression.size) / (readUnit(named)?.size ?? 1));
		return {
			problem: `的值 “${input}” 是${kindOfUnit(expression)}，这里要填${kindOfMeasure(measure)}`,
			fix: advice?.(inNamed) ?? notUnderstood(input, measure).fix,
		};
	}
	const value = rounded(number * (size ?? 1));
	if (isInRange(value, measure)) return { value };
	return {
		problem: `的值 ${input} 合 ${value} ${measure.unit}，超出合理范围 ${measure.min}–${measure.max} ${measure.unit}`,
		fix: likelyAmounts(number, expression?.name ?? '', measure) + measure.outOfRange,
	};
}

/** The span of a text in the canonical unit, or its problem. @param bare unit of a number without one */
export function parseSpan<Unit extends string>(
	input: string,
	measure: Measure<Unit>,
	bare: (number: number) => string = () => '',
): { span: Span<Unit>; problem?: never; fix?: never } | ({ span?: never } & AmountProblem) {
	const typed = readAmountText(input, measure.labels);
	if (typed === undefined) return notUnderstood(input, measure);
	const span: Span<Unit> = { isAbout: typed.isAbout };
	for (const end of ['low', 'high'] as const) {
		const amount = typed[end];
		if (amount === undefined) continue;
		const unit = amount.unit === '' ? bare(amount.number) : amount.unit;
		const read = amountOf(input, { ...amount, unit }, measure);
		if (!('value' in read)) return read;
		span[end] = read.value;
	}
	const { low, high } = span;
	if (low === undefined || high === undefined || low <= high) return { span };
	return { problem: `的值 “${input}” 前大后小`, fix: '请把小的写在前面，例如 3000-5000' };
}

/**
 * Parses a bare number in the canonical unit, or text with one amount, to four decimals.
 * @param end the end of the span to return @param bare unit of a number without one
 */
export function parseAmount<Unit extends string>(
	input: number | string,
	measure: Measure<Unit>,
	end: WantedEnd = 'fact',
	bare?: (number: number) => string,
): ParsedAmount<Unit> {
	if (typeof input === 'number' && input >= 0 && Number.isFinite(input))
		return amountOf(input, { number: input, unit: '' }, measure);
	const { span, problem, fix } = parseSpan(String(input), measure, bare);
	if (span === undefined) return { problem, fix };
	const { low, high } = span;
	const value = end === 'most' ? high : low;
	const [first] = measure.example.split(/[、 ]/);
	if (value === undefined) {
		const said = end === 'most' ? '下限' : '上限';
		return {
			problem: `的值 “${input}” 只说了${said}`,
			fix: `这里要一个${end === 'most' ? '上限' : end === 'least' ? '下限' : '数'}，请写成例如 ${first}`,
		};
	}
	if (end !== 'fact' || high === undefined || low === high) return { value };
	return {
		problem: `的值 “${input}” 是一个范围，这里只能写一个数`,
		fix: `请写其中一个，例如 ${low}（单位 ${measure.unit}）`,
	};
}
