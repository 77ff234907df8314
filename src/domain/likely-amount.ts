// † browser
import type { Measure } from './measure.ts';

/** A slipped point, the nearest first. */
const SLIPS = [10, 100, 1000] as const;

/**
 * What an editor who wrote an impossible amount probably meant, as the first words of a correction: 是否想写 120元/㎡/月 或
 * 1.2？ The same number in another unit, and the same with the point put right; only what is usual, empty when nothing is.
 * @param unit as in `spellings`; empty for a bare number, which is in the first of them
 */
export function likelyAmounts(
	number: number,
	unit: string,
	{ spellings, usual }: Pick<Measure<string>, 'spellings' | 'usual'>,
): string {
	if (usual === undefined) return '';
	const [low, high] = usual;
	const isUsual = (value: number) => value >= low && value <= high;
	const factor = unit === '' ? 1 : (spellings[unit] ?? 1);
	const seen = new Set([factor]);
	const inOtherUnits = Object.entries(spellings)
		.filter(([, each]) => !seen.has(each) && seen.add(each) && isUsual(number * each))
		.map(([name]) => `${number}${name}`);
	const slip = SLIPS.flatMap((ten) => [number / ten, number * ten]).find((each) => isUsual(each * factor));
	const pointPutRight = slip === undefined ? [] : [`${Number(slip.toPrecision(6))}${unit}`];
	const guesses = [...inOtherUnits, ...pointPutRight];
	return guesses.length === 0 ? '' : `是否想写 ${guesses.join(' 或 ')}？`;
}
