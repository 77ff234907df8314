import { nextTry, stateOf } from '../../domain/lead/lead-outbox.ts';
import { photoWords } from '../../view/lead/photo-words.ts';
import { newButton, newElement } from '../site/new-element.ts';
import { leadOf, type PhotoOutbox, type PhotoParts } from './photo-outbox.ts';

/** Shows where the photos of one lead are. */
export interface PhotoPanel {
	element: HTMLElement;
	/** One photo more is stored, or could not be read. */
	read(isRead: boolean): void;
	hasArrived(): boolean;
}

/** @param reading how many photos are still being shrunk; 0 on a later page */
export function photoPanel(
	outbox: PhotoOutbox,
	lead: string,
	{ rules, wechat }: Pick<PhotoParts, 'rules' | 'wechat'>,
	reading: number,
): PhotoPanel {
	let left = reading;
	let [unread, arrived] = [0, 0];
	const title = newElement('strong', {});
	const explanation = newElement('p', {});
	const act = (work: (lead: string) => Promise<void>) => () => {
		explanation.textContent = '正在处理…';
		void work(lead).finally(() => void show());
	};
	const retry = newButton('再试一次', { class: 'button' }, act(outbox.retry));
	const drop = newButton('照片不送了，删除', { class: 'button' }, act(outbox.drop));
	const element = newElement(
		'section',
		{ class: 'notice flow photo-panel', 'aria-label': '照片的发送情况' },
		newElement('div', { role: 'status' }, title, explanation),
		newElement('p', { class: 'cluster' }, retry, drop),
	);

	async function show(): Promise<void> {
		const now = Date.now();
		const entries = (await outbox.all()).filter((entry) => entry.lead === lead);
		const states = entries.map((entry) => stateOf(entry, now, rules));
		const going = entries.filter((_, i) => states[i] !== 'refused' && states[i] !== 'expired');
		const due = going.flatMap((entry) => nextTry(entry, now, rules) ?? []);
		const failure = states.includes('sending')
			? undefined
			: going.find((entry) => entry.failure !== undefined)?.failure;
		const isLeadWaiting = outbox.isLeadWaiting(lead);
		const words = photoWords({
			arrived,
			waiting: going.length + left,
			lost: unread + entries.length - going.length,
			reasons: entries.flatMap(({ problems = [] }) => problems.map(({ message }) => message)),
			failure,
			wait: due.length === 0 ? undefined : (Math.min(...due) - now) / 1000,
			isKept: entries.every(({ uuid }) => outbox.isKept(uuid)),
			isLeadWaiting,
			wechat,
		});
		title.textContent = words.title;
		explanation.textContent = words.text;
		element.dataset['left'] = String(entries.length + left);
		retry.hidden = isLeadWaiting || failure === undefined || failure === 'busy';
		drop.hidden = entries.length === 0;
	}

	outbox.listen((update) => {
		if (leadOf(update.uuid) !== lead) return;
		if (update.isDelivered) arrived += 1;
		void show();
	});
	void show();
	return {
		element,
		read: (isRead) => {
			left -= 1;
			if (!isRead) unread += 1;
			void show();
		},
		hasArrived: () => arrived > 0,
	};
}
