import { seen } from '../../domain/lead/lead-outbox.ts';
import { wholeDays } from '../../view/lead/lead-words.ts';
import { newElement } from '../site/new-element.ts';
import { leadSession } from './lead-session.ts';
import { type LeadPanel, leadPanel } from './lead-panel.ts';

/** Shows the undelivered leads at the foot of a page and resumes their delivery. */
export async function showUndelivered(host: HTMLElement): Promise<void> {
	const session = leadSession();
	const { store, rules, delivery, photos, shown } = session;
	const panels = new Map<string, LeadPanel>();
	const line = newElement('summary', {});
	const list = newElement('details', {}, line);
	const pictures = newElement('div', {});
	let days = 0;
	const showHost = () => {
		host.hidden = list.hidden && pictures.childElementCount === 0;
	};
	const count = () => {
		const age = days === 0 ? '' : `（最早的是 ${days} 天前写的）`;
		line.textContent = `您有 ${panels.size} 条需求${rules.isSending ? '还没有送达' : '写好了还没有发出'}${age}`;
		list.hidden = panels.size === 0;
		showHost();
	};
	for (const entry of await store.all()) {
		if (shown.has(entry.uuid)) continue;
		const left = await store.change(entry.uuid, (each) => seen(each, Date.now(), rules)).catch(() => entry);
		if (left === undefined) continue;
		days = Math.max(days, wholeDays(left.savedAt, Date.now()));
		const panel = leadPanel(session, left, true, undefined);
		panels.set(entry.uuid, panel);
		list.append(panel.element);
	}
	count();
	// A lead of yesterday needs its sender.
	list.open = days > 0;
	host.replaceChildren(list, pictures);
	session.listen((update) => {
		panels.get(update.uuid)?.update(update);
		const isSettled = update.isDelivered || update.isDropped === true;
		if (isSettled && panels.delete(update.uuid)) {
			if (update.isDelivered) line.textContent = '您的需求已送达';
			else count();
		}
	});
	await delivery.round(true);
	if (!rules.isIdempotent) return;
	const { showWaitingPhotos } = await import('../photo/waiting-photos.ts');
	await showWaitingPhotos(pictures, photos, shown);
	// Not the count: a lead may have been delivered in the meantime, and the line says so.
	showHost();
}
