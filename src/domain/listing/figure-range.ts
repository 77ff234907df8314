/** The spread of one figure over a set of listings. */
export interface FigureRange {
	low: number;
	median: number;
	high: number;
	/** Listings that state the figure. */
	n: number;
	/** Those of them that are made up for demonstration. */
	samples: number;
}

/** A range of fewer figures than this would tell what one tenant pays, and says little about the rest. */
export const SMALLEST_RANGE = 3;

/** The middle of sorted numbers; between the two middle ones of an even count. */
function medianOf(sorted: readonly number[]): number {
	const half = sorted.length / 2;
	const [a = 0, b = a] = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
	return (a + b) / 2;
}

/** Lowest, middle and highest of a figure over items, those that do not state it left out; undefined for fewer than three. */
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
