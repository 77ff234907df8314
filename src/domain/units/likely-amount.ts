// † browser
import { type Measure, unitSize } from './measure.ts';
import { readUnit } from './unit-expression.ts';

/** A slipped point, the nearest first. */
const SLIPS = [10, 100, 1000] as const;

/**
 * What an editor who wrote an impossible amount probably meant, as the first words of a correction: 是否想写 120元/㎡/月 或
 * 1.2？ The same number in another unit, and the same with the point put right; only what is usual, empty when nothing is.
 * @param unit empty for a bare number, which is in the canonical one
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
