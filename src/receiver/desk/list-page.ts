import { codesOf } from '../../domain/schema/code-label.ts';
import { LEAD_KINDS, LEAD_NEEDS } from '../../domain/lead/lead.ts';
import { LEDGER_STATES } from '../ledger/ledger-filter.ts';
import type { LedgerLead } from '../ledger/ledger.ts';
import { type Markup, markup, NOTHING } from '../markup.ts';
import { shanghaiTime } from '../shanghai-time.ts';
import { type DeskQuery, queryText } from './desk-query.ts';
import { frame } from './frame.ts';
import { deliveryTags, handledTag, markForm, type MarkForm, phoneLink, suspectTag } from './lead-parts.ts';

export interface ListPage {
	query: DeskQuery;
	leads: readonly LedgerLead[];
	/** All leads of the filter, on all pages. */
	total: number;
	/** Row from which the next page goes on; undefined on the last one. */
	next: number | undefined;
	/** What is wrong with the channels. */
	warning: string | undefined;
	/** Whether this is the answer to a search by phone number. */
	isFound: boolean;
	form: MarkForm;
}

function filterForm({ filter }: DeskQuery): Markup {
	const options = codesOf(LEDGER_STATES).map((code) =>
		code === filter.state
			? markup`<option value="${code}" selected>${LEDGER_STATES[code]}</option>`
			: markup`<option value="${code}">${LEDGER_STATES[code]}</option>`,
	);
	return markup`<form class="row" method="get" action="./">
<label>状态<select name="state"><option value="">全部</option>${options}</select></label>
<label>哪天（北京时间）<input type="date" name="day" value="${filter.from ?? ''}"></label>
<label>房源编号<input type="text" name="listing" value="${filter.listing ?? ''}" maxlength="60" autocapitalize="none"></label>
<button>筛选</button>
</form>`;
}

function searchForm(token: string): Markup {
	return markup`<form class="row" method="post" action="find"><input type="hidden" name="token" value="${token}">
<label>手机号或最后几位<input type="tel" name="phone" required minlength="4" maxlength="24" autocomplete="off"></label>
<button>查找</button>
</form>`;
}

function card(stored: LedgerLead, form: MarkForm): Markup {
	const { lead, row, receivedAt, photos = 0, handled } = stored;
	const titles = (lead.listings ?? []).map(({ id, title = id }) => title).join('；');
	const note = lead.note ?? '';
	return markup`<li><article class="${handled === undefined ? 'open' : 'done'}">
<h2><a href="lead?id=${row}">${shanghaiTime(receivedAt).slice(0, -3)} ${LEAD_KINDS[lead.kind]} · ${LEAD_NEEDS[lead.need]}</a></h2>
<p>${lead.contact === '' ? '没有留名' : lead.contact} ${phoneLink(lead.phone)}</p>
${titles === '' ? NOTHING : markup`<p class="clip">${titles}</p>`}
${note === '' ? NOTHING : markup`<p class="clip quiet">${note}</p>`}
<p class="tags">${handledTag(stored)}${suspectTag(stored)}${deliveryTags(stored.deliveries)}${photos > 0 ? markup`<span>照片 ${photos} 张</span>` : NOTHING}</p>
${markForm(stored, form, false)}
</article></li>`;
}

/** The list of leads, newest first, with a filter, a search and a table to download. */
export function listPage({ query, leads, total, next, warning, isFound, form }: ListPage): Markup {
	const { filter } = query;
	const first =
		query.before === undefined
			? NOTHING
			: markup`<a class="button" href="./${queryText({ filter, before: undefined })}">最新的</a>`;
	const older =
		next === undefined
			? NOTHING
			: markup`<a class="button" href="./${queryText({ filter, before: next })}">更早的</a>`;
	const table =
		isFound || total === 0
			? NOTHING
			: markup`<a class="button" href="export${queryText({ filter, before: undefined })}">下载表格（CSV）</a>`;
	const all = isFound || queryText(query) !== '' ? markup`<a class="button" href="./">全部线索</a>` : NOTHING;
	return frame(
		'线索',
		markup`<main>
<header><h1>线索</h1><span class="quiet">${isFound ? '找到' : '共'} ${total} 条</span></header>
${warning === undefined ? NOTHING : markup`<p class="bad" role="status">${warning}</p>`}
${filterForm(query)}
${searchForm(form.token)}
${leads.length === 0 ? markup`<p>没有这样的线索。</p>` : markup`<ol>${leads.map((lead) => card(lead, form))}</ol>`}
<nav>${first}${older}${all}${table}</nav>
</main>`,
	);
}
