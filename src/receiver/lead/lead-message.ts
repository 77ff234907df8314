import { leadText } from '../../domain/lead/lead-text.ts';
import { LEAD_KINDS, LEAD_NEEDS, type Lead } from '../../domain/lead/lead.ts';
import { SPAM_REASONS } from '../../domain/lead/lead-spam.ts';
import type { Message } from '../channels/channel.ts';
import { shanghaiTime } from '../shanghai-time.ts';
import type { StoredLead } from './lead-store.ts';

/** What a lead is about, without personal data: 咨询 · 租 · 3 套房源. */
function aboutOf({ kind, need, listings = [] }: Lead): string {
	const count = listings.length > 1 ? ` · ${listings.length} 套房源` : '';
	return kind === 'report' ? LEAD_KINDS[kind] : `${LEAD_KINDS[kind]} · ${LEAD_NEEDS[need]}${count}`;
}

/** The notification of a stored lead, for the people who answer it. */
export function leadMessage({ lead, receivedAt, suspect, photos = 0 }: StoredLead): Message {
	const doubts = suspect.map((reason) => SPAM_REASONS[reason]).join('、');
	const title = `${doubts === '' ? '' : '【可疑】'}新线索：${aboutOf(lead)}`;
	return {
		title,
		text: [
			title,
			...(doubts === '' ? [] : [`可疑原因：${doubts}，请核对后再联系`]),
			leadText(lead),
			...(lead.photos === undefined ? [] : [`照片随后送到（现在 ${photos} 张），在接收服务里导出`]),
			`收到时间：${shanghaiTime(receivedAt)}`,
			`编号：${lead.uuid}`,
		].join('\n'),
		uuid: lead.uuid,
	};
}
