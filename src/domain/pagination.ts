/** One page of a list. Pages are numbered from the oldest. */
export interface ListPage<T> {
	/** Undefined on the front page, which holds the newest. */
	number: number | undefined;
	items: readonly T[];
	/** Number of the next older page. */
	older: number | undefined;
	/** Number of the next newer page; undefined also when that is the front page. */
	newer: number | undefined;
	/** Number of numbered pages. */
	pages: number;
	/** Number of entries in the whole list. */
	total: number;
}

/**
 * Cuts a newest-first list into pages so that page k always holds the same entries: page 1 holds the oldest `size`,
 * page 2 the next, and so on. The front page holds the rest: at least `size` and fewer than 2 × `size` (all, when there
 * are fewer). A new entry changes only the front page, until that is full and one page is split off.
 * @returns the front page first, then the numbered pages from the newest to the oldest
 */
export function paginate<T>(newestFirst: readonly T[], size: number): [ListPage<T>, ...ListPage<T>[]] {
	if (!Number.isInteger(size) || size < 1)
		throw new RangeError(`page size must be a positive integer: ${size}`);
	const total = newestFirst.length;
	const pages = Math.max(0, Math.floor(total / size) - 1);
	const numbered = Array.from({ length: pages }, (_, i): ListPage<T> => {
		const number = pages - i;
		const end = total - (number - 1) * size;
		return {
			number,
			items: newestFirst.slice(end - size, end),
			older: number > 1 ? number - 1 : undefined,
			newer: number < pages ? number + 1 : undefined,
			pages,
			total,
		};
	});
	const front: ListPage<T> = {
		number: undefined,
		items: newestFirst.slice(0, total - pages * size),
		older: pages > 0 ? pages : undefined,
		newer: undefined,
		pages,
		total,
	};
	return [front, ...numbered];
}
