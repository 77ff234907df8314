import type { Catalog } from '../../domain/catalog/catalog.ts';
import * as urls from '../../domain/urls.ts';
import { LINES_A_PAGE, listPages, type ListView, type Pages } from './list-page.ts';
import { type PolicyRow, policyRows } from '../policy/policy-block.ts';

/**
 * All policies by deadline. The front page has those open for application; page 1 has those closed for the longest
 * time.
 */
export function policyPages(catalog: Catalog): Pages<ListView<PolicyRow>> {
	const rows = policyRows(catalog.articlesBy.policies, catalog.today);
	return listPages(catalog, rows, LINES_A_PAGE, {
		title: '政策与申报',
		lead: rows.length === 0 ? '' : `共 ${rows.length} 项，按申报截止日期排列，已截止的在后`,
		empty: '现在没有政策和申报通知，有了新的会列在这里。',
		description: '按申报截止日期排列的产业政策与项目申报通知。',
		isIndexed: rows.length > 0,
		form: { size: 'short' },
		trail: [],
		here: '政策',
		urlOf: urls.policiesUrl,
		card: (row) => row,
	});
}
