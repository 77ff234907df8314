import type { Catalog } from '../../domain/catalog/catalog.ts';
import * as urls from '../../domain/urls.ts';
import { type CompanyField, companyFields } from '../policy/company-form.ts';
import { type PolicyRow, policyRows } from '../policy/policy-block.ts';
import { LINES_A_PAGE, listPages, type ListView, type Pages } from './list-page.ts';
import { type Shell, shellOf } from './shell.ts';

/**
 * All policies by deadline. The front page has those open for application; page 1 has those closed for the longest
 * time.
 */
export function policyPages(catalog: Catalog): Pages<ListView<PolicyRow>> {
	const rows = policyRows(catalog.articlesBy.policies, catalog.today, catalog.site.demo);
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

export interface CompanyFitPage {
	shell: Shell;
	fields: readonly CompanyField[];
	/** Live policies with conditions, by deadline. */
	policies: readonly PolicyRow[];
	/** Live policies whose conditions nobody has written down. */
	others: readonly PolicyRow[];
}

type Input = Pick<Catalog, 'site' | 'taxonomy' | 'articlesBy' | 'today'>;

/** The page 我的企业能申报吗, with the policies that are live on the build day. The browser hides those closed since. */
export function companyFitPage(catalog: Input): CompanyFitPage {
	const { articlesBy, today, taxonomy, site } = catalog;
	const live = policyRows(articlesBy.policies, today, site.demo).filter(({ isLive }) => isLive);
	const policies = live.filter(({ conditions }) => conditions.length > 0);
	const conditions = policies.flatMap((each) => each.conditions.map(({ data }) => data));
	const asked = conditions.map(({ field }) => field);
	const named = conditions.flatMap((each) => ('anyOf' in each ? each.anyOf : []));
	return {
		shell: shellOf(catalog, {
			title: '我的企业能申报吗',
			description: '填几项企业情况，逐条对照现在能申报的产业政策：哪些条件符合，哪些差多少，哪些没有填。',
			path: urls.companyFitUrl(),
			isIndexed: policies.length > 0,
			trail: [{ text: '政策', href: urls.policiesUrl() }],
			form: { size: 'short' },
		}),
		fields: companyFields(new Set(asked), taxonomy, new Set(named)),
		policies,
		others: live.filter(({ conditions }) => conditions.length === 0),
	};
}
