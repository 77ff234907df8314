import type { CompareAddress } from '../../view/shortlist/compare-address.ts';
import type { ComparedSections } from '../../view/shortlist/compare-sections.ts';
import { MAX_COMPARED } from '../../view/shortlist/comparison.ts';
import type { Sheets } from './listing-sheets.ts';

/** What a comparison shows and what it could not show. @param isBlind whether the conditions could not be loaded */
export function compareStatus(
	{ found, gone, failed }: Sheets,
	{ ids }: CompareAddress,
	{ sections }: ComparedSections,
	isBlind: boolean,
): string {
	const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
	const surplus = Math.max(0, ids.length - MAX_COMPARED);
	return [
		found.length === 0 ? '' : `对比 ${found.length} 套，共 ${count} 项。`,
		gone.length === 0 ? '' : `没有找到 ${gone.join('、')}，可能已经下线。`,
		failed.length === 0 ? '' : `${failed.length} 套暂时读不到，请检查网络后刷新。`,
		isBlind ? '您的找房条件暂时读不到，请检查网络后刷新。' : '',
		surplus === 0
			? ''
			: `至多对比 ${MAX_COMPARED} 套，其余 ${surplus} 套没有列出；移除一套，下一套就补上来。`,
	].join('');
}
