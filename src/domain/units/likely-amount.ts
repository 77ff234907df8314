// † browser
import { type Measure, unitSize } from './measure.ts';
import { readUnit } from './unit-expression.ts';

/** Factors of a misplaced decimal point, the nearest first. */
const SLIPS = [10, 100, 1000] as const;

/**
 * Suggestions for an impossible amount, as the first words of a fix: 是否想写 120元/㎡/月 或 1.2？ Tries the same number in
 * other units and with a moved decimal point. Only usual values; empty if there are none.
 * @param unit empty for a bare number in the canonical unit
 */
export function likelyAmounts(number: number, unit: string, measure: Measure<string>): string {
	const { units, usual } = measure;
	if (usual === undefined) return '';
	const [low, high] = usual;
	const isUsual = (value: number) => value >= low && value <= high;
	const sizeOf = (name: string) => {
		const expression = readUnit(name);
		return (expression && unitSize(measure, expression)) ?? 1;
	};
	const factor = sizeOf(unit);
	const inOtherUnits = units
		.filter((name) => sizeOf(name) !== factor && isUsual(number * sizeOf(name)))
		.map((name) => `${number}${name}`);
	const slip = SLIPS.flatMap((ten) => [number / ten, number * ten]).find((each) => isUsual(each * factor));
	const pointPutRight = slip === undefined ? [] : [`${Number(slip.toPrecision(6))}${unit}`];
	const guesses = [...inOtherUnits, ...pointPutRight];
	return guesses.length === 0 ? '' : `是否想写 ${guesses.join(' 或 ')}？`;
}
