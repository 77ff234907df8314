// † browser
import { type Base, BASES, plainUnit, UNIT_FACTORS, type UnitFactor } from './unit-word.ts';

/** A unit as written: what it measures, how large it is, and its usual name. */
export interface UnitExpression {
	/** Equal for units of the same kind: 元/平/月 and 元/㎡/天. */
	dimension: string;
	/** How many of the base units one of it is. */
	size: number;
	/** The name, whatever the spelling and the order: 元/㎡/月. */
	name: string;
}

const LONGEST_FIRST = [...UNIT_FACTORS.keys()].sort((a, b) => b.length - a.length);
const TOKEN = new RegExp(
	String.raw`(?<word>${LONGEST_FIRST.map((word) => word.replaceAll(/[.^]/g, String.raw`\$&`)).join('|')})|(?<per>[/每])|[·・•‧⋅.*×]`,
	'y',
);

/** Units read lately: the same few are read with every key a visitor presses. */
const READ = new Map<string, UnitExpression | undefined>();
const KEPT = 200;

/**
 * Reads a unit that is composed of words: 元/平方米·天, t/㎡, 元每平每月. Everything behind the first / or 每 is divided by.
 * Undefined when a word is unknown.
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

/** What units of each kind measure, as an editor calls it, with the unit it is usually given in. */
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

/** What a unit measures, in Chinese: 总租金（元/月）. */
export function kindOfUnit({ dimension, name }: UnitExpression): string {
	return KINDS.get(dimension) ?? `单位 ${name} 的数`;
}
