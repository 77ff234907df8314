import { seen } from '../../domain/lead/lead-outbox.ts';
import { newElement } from '../site/new-element.ts';
import { leadSession } from './lead-session.ts';
import { type LeadPanel, leadPanel } from './lead-panel.ts';

/** Shows the undelivered leads at the foot of a page and resumes their delivery. */
export async function showUndelivered(host: HTMLElement): Promise<void> {
	const session = leadSession();
	const { store, rules, delivery } = session;
	const panels = new Map<string, LeadPanel>();
	const line = newElement('summary', {});
	const list = newElement('details', {}, line);
	const count = () => {
		line.textContent = `您有 ${panels.size} 条需求${rules.isSending ? '还没有送达' : '写好了还没有发出'}`;
		host.hidden = panels.size === 0;
	};
	for (const entry of await store.all()) {
		if (session.shown.has(entry.uuid)) continue;
		const left = await store.change(entry.uuid, (each) => seen(each, Date.now(), rules)).catch(() => entry);
		if (left === undefined) continue;
		const panel = leadPanel(session, left, true, undefined);
		panels.set(entry.uuid, panel);
		list.append(panel.element);
	}
	count();
	host.replaceChildren(list);
	session.listen((update) => {
		panels.get(update.uuid)?.update(update);
		if (update.entry === undefined && panels.delete(update.uuid)) {
			if (update.isDelivered) line.textContent = '您的需求已送达';
			else count();
		}
	});
	await delivery.round(true);
}
