// † browser
import type { NamedAmount } from '../../units/named-amount.ts';

/** A number to two decimals, as text. */
export const rounded = (value: number) => String(Math.round(value * 100) / 100);

/** A number with and without separators: 3000㎡ and 3,000㎡. */
function numberSpellings(value: number, units: readonly string[]): string[] {
	const plain = rounded(value);
	const parted = plain.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
	return units.flatMap((unit) => [...new Set([plain + unit, parted + unit])]);
}

const UNITS = {
	area: ['㎡', '平方米', '平米', '平'],
	height: ['m', '米'],
	load: ['t', '吨'],
	crane: ['t', '吨'],
	power: ['kva'],
} as const;

/** The spellings of an amount on pages, as typed first: 3000平, 3000㎡, 3,000㎡, 3000平方米. */
export function amountSpellings(text: string, { fact, low, high }: NamedAmount): string[] {
	const value = low ?? high;
	if (value === undefined || fact === 'rent') return [text];
	return [...new Set([text, ...numberSpellings(fact === 'load' ? value / 1000 : value, UNITS[fact])])];
}
