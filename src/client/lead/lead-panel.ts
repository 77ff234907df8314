import { leadText } from '../../domain/lead/lead-text.ts';
import { nextTry, type OutboxEntry, stateOf } from '../../domain/lead/lead-outbox.ts';
import { leadWords } from '../../view/lead/lead-words.ts';
import { type LeadDesk } from './lead-desk.ts';
import type { LeadNews } from './lead-courier.ts';
import { leadWays } from './lead-ways.ts';

/** What stands in the place of a form whose lead is on its way, and at the foot of later pages. */
export interface LeadPanel {
	element: HTMLElement;
	update(news: LeadNews): void;
	focus(): void;
}

function button(text: string, work: () => void): HTMLButtonElement {
	const element = document.createElement('button');
	element.type = 'button';
	element.className = 'button';
	element.textContent = text;
	element.addEventListener('click', work);
	return element;
}

/** Shows one lead: where it is, what it says, and what its sender can do. @param again what follows a lead that is done with */
export function leadPanel(
	desk: LeadDesk,
	entry: OutboxEntry,
	isKept: boolean,
	again: { label: string; work(): void } | undefined,
): LeadPanel {
	const { courier, rules } = desk;
	const { uuid, lead } = entry;
	const element = document.createElement('section');
	element.className = 'notice flow';
	element.setAttribute('aria-label', '需求的发送情况');
	element.tabIndex = -1;
	element.style.maxInlineSize = '46rem';
	const status = document.createElement('div');
	status.setAttribute('role', 'status');
	const title = document.createElement('strong');
	const explanation = document.createElement('p');
	status.append(title, explanation);
	// To whoever gets the text by hand the path alone says nothing.
	const text = leadText({ ...lead, page: new URL(lead.page, location.origin).href });
	const ways = leadWays(desk.ways, text);
	let last: LeadNews = { uuid, entry, isDelivered: false };
	/** A storage that is slow to answer must not look like a button that does nothing. */
	const act = (work: (uuid: string) => Promise<void>) => async () => {
		explanation.textContent = '正在处理…';
		await work(uuid).finally(() => update(last));
	};
	const retry = button('再试一次', act(courier.retry));
	const drop = button(rules.isSending ? '不发了，删除' : '我已经发出，删除', act(courier.drop));
	const actions = document.createElement('p');
	actions.className = 'cluster';
	actions.append(retry, drop);
	if (again !== undefined) actions.append(button(again.label, again.work));
	const next = actions.lastElementChild;
	element.append(status, ways, actions);

	function update(news: LeadNews): void {
		last = news;
		const { entry: now, isDelivered } = news;
		const time = Date.now();
		const isHere = now !== undefined;
		const state = isHere ? stateOf(now, time, rules) : isDelivered ? 'delivered' : 'gone';
		const due = isHere ? nextTry(now, time, rules) : undefined;
		const wait = due === undefined ? undefined : (due - time) / 1000;
		const words = leadWords({
			state,
			failure: now?.failure,
			wait,
			isKept,
			isSending: rules.isSending,
		});
		element.dataset['state'] = state;
		title.textContent = words.title;
		explanation.textContent = words.text;
		const isMoving = state === 'saved' || state === 'sending';
		ways.hidden = !isHere || (rules.isSending && isMoving);
		const isCalledFor =
			state === 'failed' ? now?.failure !== 'busy' : state === 'unsure' || state === 'expired';
		retry.hidden = !rules.isSending || !isCalledFor;
		drop.hidden = !isHere || (rules.isSending && isMoving);
		if (again !== undefined && next instanceof HTMLElement) next.hidden = isHere;
		const isFocusLost = document.activeElement === document.body || document.activeElement === null;
		if (!isHere && isFocusLost) element.focus();
	}
	update(last);
	return { element, update, focus: () => element.focus() };
}
