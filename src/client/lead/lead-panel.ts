import { leadText } from '../../domain/lead/lead-text.ts';
import { nextTry, type OutboxEntry, stateOf } from '../../domain/lead/lead-outbox.ts';
import { leadWords, wholeDays } from '../../view/lead/lead-words.ts';
import { type LeadSession } from './lead-session.ts';
import type { LeadUpdate } from './lead-delivery.ts';
import { newButton, newElement } from '../site/new-element.ts';
import { leadFallback } from './lead-fallback.ts';
import { leadSteps } from './lead-steps.ts';

/** The status panel of a pending lead. It replaces the form and also appears at the foot of later pages. */
export interface LeadPanel {
	element: HTMLElement;
	update(next: LeadUpdate): void;
	focus(): void;
}

/** Shows the state, text and actions of one lead. @param again called after a finished lead */
export function leadPanel(
	session: LeadSession,
	entry: OutboxEntry,
	isKept: boolean,
	again: { label: string; work(): void } | undefined,
): LeadPanel {
	const { delivery, rules } = session;
	const { uuid, lead } = entry;
	const title = newElement('strong', {});
	const explanation = newElement('p', {});
	const status = newElement('div', { role: 'status' }, title, explanation);
	// A recipient of the copied text needs the full address, not only the path.
	const text = leadText({ ...lead, page: new URL(lead.page, location.origin).href });
	const fallback = rules.isSending
		? leadFallback(session.fallback, text)
		: leadSteps(session.fallback, text, lead.kind);
	let last: LeadUpdate = { uuid, entry, isDelivered: false };
	/** Gives feedback at once, so that slow storage does not look like a dead button. */
	const act = (work: (uuid: string) => Promise<void>) => async () => {
		explanation.textContent = '正在处理…';
		await work(uuid).finally(() => update(last));
	};
	const button = (label: string, work: () => void) => newButton(label, { class: 'button' }, work);
	const retry = button('再试一次', act(delivery.retry));
	const drop = button(rules.isSending ? '不发了，删除' : '我已经发出，删除', act(delivery.drop));
	const following = again === undefined ? undefined : button(again.label, again.work);
	const buttons = following === undefined ? [retry, drop] : [retry, drop, following];
	const element = newElement(
		'section',
		{ class: 'notice flow lead-panel', 'aria-label': '需求的发送情况', tabindex: '-1' },
		status,
		fallback,
		newElement('p', { class: 'cluster' }, ...buttons),
	);

	function update(next: LeadUpdate): void {
		// A settled lead stays settled. A page that missed the news only finds that the entry is gone.
		const isSettled = last.isDelivered || last.isDropped === true;
		if (!isSettled) last = next;
		const { entry: now, isDelivered, isDropped } = last;
		const time = Date.now();
		const isHere = now !== undefined;
		const end = isDelivered ? 'delivered' : isDropped === true ? 'dropped' : 'gone';
		const state = isHere ? stateOf(now, time, rules) : end;
		const days = wholeDays(entry.savedAt, time);
		const due = isHere ? nextTry(now, time, rules) : undefined;
		const wait = due === undefined ? undefined : (due - time) / 1000;
		const words = leadWords({
			state,
			kind: lead.kind,
			hasPhotos: lead.photos !== undefined,
			days,
			failure: now?.failure,
			wait,
			isKept,
			isSending: rules.isSending,
		});
		element.dataset['state'] = state;
		title.textContent = words.title;
		explanation.textContent = words.text;
		const isMoving = state === 'saved' || state === 'sending';
		fallback.hidden = state === 'delivered' || state === 'dropped';
		if (fallback instanceof HTMLDetailsElement) fallback.open = !isMoving || days > 0;
		const isCalledFor =
			state === 'failed' ? now?.failure !== 'busy' : state === 'unsure' || state === 'expired';
		retry.hidden = !rules.isSending || !isCalledFor;
		drop.hidden = !isHere || (rules.isSending && isMoving);
		if (following !== undefined) following.hidden = isHere;
		const isFocusLost = document.activeElement === document.body || document.activeElement === null;
		if (!isHere && isFocusLost) element.focus();
	}
	update(last);
	return { element, update, focus: () => element.focus() };
}
