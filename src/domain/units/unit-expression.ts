// † browser
import { type Base, BASES, plainUnit, UNIT_FACTORS, type UnitFactor } from './unit-word.ts';

/** A parsed unit: its dimension, size and usual name. */
export interface UnitExpression {
	/** Equal for units of the same kind: 元/平/月 and 元/㎡/天. */
	dimension: string;
	/** Its size in base units. */
	size: number;
	/** The normalized name, independent of spelling and order: 元/㎡/月. */
	name: string;
}

const LONGEST_FIRST = [...UNIT_FACTORS.keys()].sort((a, b) => b.length - a.length);
const TOKEN = new RegExp(
	String.raw`(?<word>${LONGEST_FIRST.map((word) => word.replaceAll(/[.^]/g, String.raw`\$&`)).join('|')})|(?<per>[/每])|[·・•‧⋅.*×]`,
	'y',
);

/** Cache of parsed units: the same few are parsed on every key press. */
const READ = new Map<string, UnitExpression | undefined>();
const KEPT = 200;

/**
 * Parses a compound unit: 元/平方米·天, t/㎡, 元每平每月. Everything after the first / or 每 is a divisor. Undefined for an unknown
 * word.
 */
export function readUnit(text: string): UnitExpression | undefined {
	if (READ.has(text)) return READ.get(text);
	if (READ.size >= KEPT) READ.clear();
	const unit = composed(plainUnit(text));
	READ.set(text, unit);
	return unit;
}

function composed(plain: string): UnitExpression | undefined {
	const factors: (UnitFactor & { sign: number })[] = [];
	let [sign, at] = [1, 0];
	let isComplete = false;
	while (at < plain.length) {
		TOKEN.lastIndex = at;
		const found = TOKEN.exec(plain);
		if (found === null) return undefined;
		at += found[0].length;
		const factor = UNIT_FACTORS.get(found.groups?.['word'] ?? '');
		isComplete = factor !== undefined;
		if (factor !== undefined) factors.push({ ...factor, sign });
		else if (found.groups?.['per'] !== undefined) sign = -1;
	}
	if (!isComplete) return undefined;
	const powerOf = (base: Base) =>
		factors.reduce((sum, each) => sum + (each.base === base ? each.power * each.sign : 0), 0);
	const ordered = [...factors].sort(
		(a, b) => b.sign - a.sign || BASES.indexOf(a.base) - BASES.indexOf(b.base),
	);
	return {
		dimension: BASES.map(powerOf).join(),
		size: factors.reduce((size, each) => size * each.size ** each.sign, 1),
		name: ordered.map(({ name, sign: each }, i) => (each < 0 ? '/' : i > 0 ? '·' : '') + name).join(''),
	};
}

/** Dimension → its name for editors, with the usual unit. */
const KINDS = new Map(
	Object.entries({
		'㎡': '面积',
		m: '长度',
		t: '重量',
		'kg/㎡': '每平方米的承重',
		kVA: '变压器容量',
		kW: '有功功率',
		元: '金额',
		'元/月': '总租金',
		'元/㎡': '每平方米的价格',
		'元/㎡/天': '每平方米的租金',
		天: '时间',
		'%': '百分比',
	}).flatMap(([unit, kind]): [string, string][] => {
		const { dimension } = readUnit(unit) ?? {};
		return dimension === undefined ? [] : [[dimension, `${kind}（${unit}）`]];
	}),
);

/** The measured quantity in Chinese: 总租金（元/月）. */
export function kindOfUnit({ dimension, name }: UnitExpression): string {
	return KINDS.get(dimension) ?? `单位 ${name} 的数`;
}
