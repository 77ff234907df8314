// † browser
/** The number of samples in a list: 其中示例 3 套; empty for none. @param unit 套 or 个 */
export function sampleNote(items: readonly { sample: boolean }[], unit: string): string {
	const count = items.filter(({ sample }) => sample).length;
	return count === 0 ? '' : `其中示例 ${count} ${unit}`;
}

/** 共 11 套，其中示例 11 套. @param unit 套 or 个 @param what a qualifier: 确认符合 */
export function totalText(items: readonly { sample: boolean }[], unit: string, what = ''): string {
	return [`共 ${items.length} ${unit}${what}`, sampleNote(items, unit)]
		.filter((part) => part !== '')
		.join('，');
}

/** 3 套, or 3 套（其中示例 1 套）. @param unit 套 or 个 */
export function amountText(items: readonly { sample: boolean }[], unit: string): string {
	const note = sampleNote(items, unit);
	return `${items.length} ${unit}${note === '' ? '' : `（${note}）`}`;
}

/** Items for the notes of a page. In a demo the bar on top says it for all of them. */
export function forNotes<Item extends { sample: boolean }>(
	items: readonly Item[],
	isDemo: boolean,
): readonly Item[] {
	return isDemo ? items.map((item) => ({ ...item, sample: false })) : items;
}

/** Whether a list has a real entry. Search engines do not index pages with samples only. */
export function hasReal(items: readonly { sample: boolean }[]): boolean {
	return items.some(({ sample }) => !sample);
}
