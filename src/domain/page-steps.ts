/** With up to this many numbered pages, every one is a link of its own below the list. */
const ALL = 10;
/** With up to this many, the fold below the links lists every page. */
const LISTABLE = 60;

/** Numbers from `from` down to `to`, each `step` apart. */
function down(from: number, to: number, step = 1): number[] {
	return Array.from({ length: Math.max(0, Math.floor((from - to) / step) + 1) }, (_, i) => from - i * step);
}

/**
 * The numbered pages that the line below a list links to, newest first: all of a short list; else the newest three and the
 * oldest, with `undefined` for the pages left out. A page links to itself and to older ones only, so that it stays the same
 * when the list grows.
 * @param newest number of the page; on the front page, which has none, that of the newest numbered one
 */
export function nearPages(newest: number): (number | undefined)[] {
	return newest <= ALL ? down(newest, 1) : [...down(newest, newest - 2), undefined, 1];
}

/** Pages to jump to, with a heading. */
export interface PageJump {
	/** Empty when there is only one group. */
	label: string;
	/** Newest first. */
	pages: readonly number[];
}

/**
 * The pages in the fold 跳到第几页: none for a short list, all of a longer one. Of a very long one, so that no page grows with
 * the site: every hundredth page, the last ten tenth ones, and the last ten. So any older page is three links away.
 * @param newest as for `nearPages`
 */
export function farPages(newest: number): PageJump[] {
	if (newest <= ALL) return [];
	if (newest <= LISTABLE) return [{ label: '', pages: down(newest, 1) }];
	const ten = newest - (newest % 10);
	return [
		{ label: '每一百页', pages: [...down(newest - (newest % 100), 100, 100), 1] },
		{ label: '每十页', pages: down(ten, Math.max(ten - 90, 10), 10) },
		{ label: '这十页', pages: down(newest, newest - 9) },
	].filter(({ pages }) => pages.length > 1);
}
