/** The range of one figure over a set of listings. */
export interface FigureRange {
	low: number;
	median: number;
	high: number;
	/** Number of listings that state the figure. */
	n: number;
	/** How many of them are samples. */
	samples: number;
}

/** A range over fewer figures would reveal the rent of a single tenant, and is not representative. */
export const SMALLEST_RANGE = 3;

/** The median of sorted numbers; the mean of the middle two for an even count. */
function medianOf(sorted: readonly number[]): number {
	const half = sorted.length / 2;
	const [a = 0, b = a] = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
	return (a + b) / 2;
}

/** Minimum, median and maximum of a figure. Items without the figure are left out; undefined for fewer than three. */
export function figureRange<Item extends { sample: boolean }>(
	items: readonly Item[],
	figureOf: (item: Item) => number | undefined,
): FigureRange | undefined {
	const stated = items.flatMap((item) => {
		const figure = figureOf(item);
		return figure === undefined ? [] : [{ figure, sample: item.sample }];
	});
	const sorted = stated.map(({ figure }) => figure).toSorted((a, b) => a - b);
	const [low, high] = [sorted[0], sorted.at(-1)];
	if (sorted.length < SMALLEST_RANGE || low === undefined || high === undefined) return undefined;
	const samples = stated.filter(({ sample }) => sample).length;
	return { low, median: medianOf(sorted), high, n: sorted.length, samples };
}
