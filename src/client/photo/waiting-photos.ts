import { seen } from '../../domain/lead/lead-outbox.ts';
import { type PhotoParts, photoOutbox } from './photo-outbox.ts';
import { photoPanel } from './photo-panel.ts';

/**
 * Shows the photos that wait on this device, one panel for each lead, and resumes their delivery.
 * @param shown UUIDs of leads that a form on this page shows
 */
export async function showWaitingPhotos(
	host: HTMLElement,
	parts: PhotoParts,
	shown: ReadonlySet<string>,
): Promise<void> {
	const outbox = photoOutbox(parts);
	for (const { uuid } of await outbox.all())
		await outbox.change(uuid, (entry) => seen(entry, Date.now(), parts.rules)).catch(() => {});
	const leads = new Set((await outbox.all()).map(({ lead }) => lead));
	for (const lead of await parts.noted()) if (!leads.has(lead)) await parts.note(lead, false);
	for (const lead of leads) if (!shown.has(lead)) host.append(photoPanel(outbox, lead, parts, 0).element);
	await outbox.round(true);
}
