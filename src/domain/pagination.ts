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

/** A page of a list with the name that its address has. */
export interface NamedPage<T> {
	/** `3`, `2024` or `2024-3`; undefined on the front page. */
	name: string | undefined;
	/** In a list cut by years: the year of its entries, on the front page that of the oldest. */
	year: string | undefined;
	/** Undefined on the front page and on the newest page of a year. */
	number: number | undefined;
	items: readonly T[];
	/** Name of the next older page. */
	older: string | undefined;
	/** Name of the next newer page; undefined also when that is the front page. */
	newer: string | undefined;
	/** Number of numbered pages, of the list or of the year. */
	pages: number;
	/** Older years that have a page of their own, newest first. */
	years: readonly string[];
}

/** The pages of `paginate` under their numbers. */
export function namedPages<T>([front, ...older]: [ListPage<T>, ...ListPage<T>[]]): [
	NamedPage<T>,
	...NamedPage<T>[],
] {
	const nameOf = (number: number | undefined) => number?.toString();
	const named = (page: ListPage<T>): NamedPage<T> => ({
		...page,
		name: nameOf(page.number),
		older: nameOf(page.older),
		newer: nameOf(page.newer),
		year: undefined,
		years: [],
	});
	return [named(front), ...older.map(named)];
}

/**
 * Cuts a newest-first list into years, and each year into pages from its oldest entry, so that an entry of long ago that
 * arrives late changes only pages of its year. The newest page of a year has its name, `2024`; the others are `2024-1` and so
 * on. The front page is the newest page of the newest year, with those of the years before as long as it has fewer than `size`
 * entries. So it has fewer than 3 × `size`. A list of fewer than 2 × `size` has no other page.
 * @param yearOf a name that fits into a path, such as `2024`
 * @returns the front page first, then all others from the newest to the oldest
 */
export function pagesByYear<T>(
	newestFirst: readonly T[],
	size: number,
	yearOf: (item: T) => string,
): [NamedPage<T>, ...NamedPage<T>[]] {
	const years = [...Map.groupBy(newestFirst, yearOf)].map(([year, items]) => {
		const [newest, ...numbered] = paginate(items, size);
		return { year, newest, numbered };
	});
	const items: T[] = [];
	let onFront = 0;
	for (const { newest } of years) {
		if (items.length >= size && newestFirst.length >= 2 * size) break;
		items.push(...newest.items);
		onFront += 1;
	}
	const last = years[onFront - 1];
	const own = years.map(({ year }) => year).slice(onFront);
	const links = { older: undefined, newer: undefined };
	const front = { ...links, name: undefined, number: undefined, items, year: last?.year, years: own };
	const rest = years.flatMap(({ year, newest, numbered }, i) => {
		const shared = { ...links, year, pages: numbered.length, years: own.filter((_, at) => at > i - onFront) };
		const top = i < onFront ? [] : [{ ...shared, name: year, number: undefined, items: newest.items }];
		return [...top, ...numbered.map((page) => ({ ...page, ...shared, name: `${year}-${page.number}` }))];
	});
	return [
		{ ...front, pages: last?.numbered.length ?? 0, older: rest[0]?.name },
		...rest.map((page, i) => ({ ...page, newer: rest[i - 1]?.name, older: rest[i + 1]?.name })),
	];
}
