// † browser
/** 7.5, 2000: a number without thousands separator. */
export const number = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2, useGrouping: false });

/** 层高 7.5 m，差 0.5 m; only the first half when nothing is missing. */
export function least(name: string, have: number, want: number, unit: string): string {
	const gap = want - have;
	const words = `${name} ${number.format(have)} ${unit}`;
	return gap > 0 ? `${words}，差 ${number.format(gap)} ${unit}` : words;
}
