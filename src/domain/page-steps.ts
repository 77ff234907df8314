/** With up to this many numbered pages, every one is a link of its own below the list. */
const ALL = 10;
/** With up to this many, the fold below the links lists every page. */
const LISTABLE = 60;

/** Numbers from `from` down to `to`, each `step` apart. */
function down(from: number, to: number, step = 1): number[] {
	return Array.from({ length: Math.max(0, Math.floor((from - to) / step) + 1) }, (_, i) => from - i * step);
}

/** The page to count from: on the front page, which has no number, the newest numbered one. */
function place(current: number | undefined, pages: number): number {
	return current ?? pages;
}

/**
 * The numbered pages that the line below a list links to, newest first: all of a short list; else the newest, the oldest and
 * those around the current page, with `undefined` for two or more pages left out.
 * @param current number of the page, undefined on the front page
 */
export function nearPages(current: number | undefined, pages: number): (number | undefined)[] {
	if (pages <= ALL) return down(pages, 1);
	const middle = Math.min(Math.max(place(current, pages), 2), pages - 1);
	const shown = [...new Set([pages, ...down(middle + 1, middle - 1), 1])];
	return shown.flatMap((page, i) => {
		const gap = page - (shown[i + 1] ?? page) - 1;
		return gap > 1 ? [page, undefined] : gap === 1 ? [page, page - 1] : [page];
	});
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
 * the site: every hundredth page, every tenth of the current hundred, and the current ten. So any page is three links away.
 * @param current number of the page, undefined on the front page
 */
export function farPages(current: number | undefined, pages: number): PageJump[] {
	if (pages <= ALL) return [];
	if (pages <= LISTABLE) return [{ label: '', pages: down(pages, 1) }];
	const here = place(current, pages);
	const hundred = here - (here % 100);
	const ten = here - (here % 10);
	const withFirst = (list: number[]) => [...list, 1];
	const hundreds = withFirst(down(pages - (pages % 100), 100, 100));
	const tens = down(Math.min(pages - (pages % 10), hundred + 90), Math.max(hundred, 10), 10);
	const ones = down(Math.min(pages, ten + 9), Math.max(ten, 1));
	return [
		...(pages < 100 ? [] : [{ label: '每一百页', pages: hundreds }]),
		{
			label: `第 ${Math.max(hundred, 1)}–${Math.min(hundred + 99, pages)} 页，每十页`,
			pages: hundred === 0 ? withFirst(tens) : tens,
		},
		{ label: '这十页', pages: ones },
	];
}
