import { SPAM_REASONS } from '../../domain/lead/lead-spam.ts';
import type { LeadDelivery, LedgerLead } from '../ledger/ledger.ts';
import { type Markup, markup, NOTHING } from '../markup.ts';
import { shanghaiTime } from '../shanghai-time.ts';

const WAYS: Readonly<Record<LeadDelivery['state'], { label: string; look: string }>> = {
	delivered: { label: '已送达', look: 'good' },
	waiting: { label: '等待转发', look: 'quiet' },
	dead: { label: '已放弃', look: 'bad' },
};

/** Where a lead is on its way to each channel. */
export function deliveryTags(deliveries: readonly LeadDelivery[]): Markup {
	if (deliveries.length === 0) return markup`<span class="quiet">没有转发记录</span>`;
	return markup`${deliveries.map(({ channel, state, reason }) => {
		const { label, look } = WAYS[state];
		return markup`<span class="${look}">${channel} ${label}${reason === '' ? '' : `（${reason}）`}</span>`;
	})}`;
}

/** Why a lead is suspect; nothing if it is not. */
export function suspectTag({ suspect }: LedgerLead): Markup {
	if (suspect.length === 0) return NOTHING;
	return markup`<span class="bad">可疑：${suspect.map((reason) => SPAM_REASONS[reason]).join('、')}</span>`;
}

/** Who has answered it, and when. */
export function handledTag({ handled }: LedgerLead): Markup {
	if (handled === undefined) return markup`<span>未处理</span>`;
	return markup`<span class="good">${handled.person} 已处理，${shanghaiTime(handled.at).slice(0, -3)}</span>`;
}

/** A telephone number that can be called; nothing if there is none. */
export function phoneLink(phone: string): Markup {
	return phone === '' ? NOTHING : markup`<a class="tel" href="tel:${phone}">${phone}</a>`;
}

/** What a form of a lead brings along. */
export interface MarkForm {
	token: string;
	person: string;
	/** Where the page goes afterwards, from the folder of the page. */
	back: string;
}

/** The form that marks a lead as handled, or takes that back. @param hasName whether it asks for a name */
export function markForm({ row, handled }: LedgerLead, form: MarkForm, hasName: boolean): Markup {
	const isDone = handled !== undefined;
	const name = hasName
		? markup`<label>处理人<input type="text" name="person" value="${form.person}" maxlength="40" autocomplete="name"></label>`
		: markup`<input type="hidden" name="person" value="${form.person}">`;
	return markup`<form class="row" method="post" action="handled"><input type="hidden" name="token" value="${form.token}"><input type="hidden" name="id" value="${row}"><input type="hidden" name="back" value="${form.back}"><input type="hidden" name="done" value="${isDone ? 'no' : 'yes'}">${isDone ? NOTHING : name}<button>${isDone ? '改回未处理' : '标为已处理'}</button></form>`;
}
