import { LEAD_KINDS, LEAD_NEEDS } from '../../domain/lead/lead.ts';
import type { Message } from '../channels/channel.ts';
import { leadCsv } from '../lead/lead-csv.ts';
import type { LeadDelivery, LedgerLead } from '../ledger/ledger.ts';
import { markup } from '../markup.ts';
import { shanghaiTime } from '../shanghai-time.ts';
import type { Period } from './daily-due.ts';

/** Rows in the mail itself. The attached table has all. */
const MOST_ROWS = 200;

/** What a report is made of. */
export interface DailyFacts {
	period: Period;
	/** Oldest first. */
	leads: readonly LedgerLead[];
	/** What waits or was given up now, of all leads. */
	waiting: number;
	dead: number;
	/** What is wrong with channels now. */
	warning: string | undefined;
}

const WAYS: Readonly<Record<LeadDelivery['state'], string>> = {
	delivered: '已送达',
	waiting: '等待转发',
	dead: '已放弃',
};

function spanOf({ from, to }: Period): string {
	return from === to ? from : `${from} 至 ${to}`;
}

/** Counts without personal data: they also go to chat groups. */
function countLines({ period, leads, waiting, dead, warning }: DailyFacts): string[] {
	const of = (test: (lead: LedgerLead) => boolean) => leads.filter(test).length;
	const ways = leads.flatMap(({ deliveries }) => deliveries);
	const channels = [...new Set(ways.map(({ channel }) => channel))].toSorted();
	const perChannel = channels.map((channel) => {
		const count = (state: LeadDelivery['state']) =>
			ways.filter((way) => way.channel === channel && way.state === state).length;
		return `通道 ${channel}：已送达 ${count('delivered')}，等待转发 ${count('waiting')}，已放弃 ${count('dead')}`;
	});
	return [
		`${spanOf(period)} 新线索 ${leads.length} 条（可疑 ${of(({ suspect }) => suspect.length > 0)} 条），已处理 ${of(({ handled }) => handled !== undefined)} 条`,
		...perChannel,
		`现在一共等待转发 ${waiting} 条，已放弃 ${dead} 条`,
		...(warning === undefined ? [] : [`注意：${warning}`]),
	];
}

const HEAD = ['收到时间', '类型', '联系人', '手机号', '房源', '转发', '处理'];

function cellsOf({ lead, receivedAt, suspect, deliveries, handled }: LedgerLead): string[] {
	return [
		shanghaiTime(receivedAt),
		`${suspect.length > 0 ? '可疑 · ' : ''}${LEAD_KINDS[lead.kind]} · ${LEAD_NEEDS[lead.need]}`,
		lead.contact,
		lead.phone,
		(lead.listings ?? []).map(({ id, title = id }) => title).join('；'),
		deliveries.map(({ channel, state }) => `${channel} ${WAYS[state]}`).join('，'),
		handled?.person ?? '未处理',
	];
}

/**
 * The report for one channel. A chat group gets counts; a mail has the leads as a table, and all their fields attached.
 * The same period and channel have the same number, so that a mail sent twice can be recognised.
 */
export function dailyMessage(facts: DailyFacts, kind: 'bot' | 'mail', channel: string): Message {
	const { period, leads } = facts;
	const title = `线索日报 ${spanOf(period)}：${leads.length} 条`;
	const lines = countLines(facts);
	const uuid = `daily-${period.to}-${channel}`;
	if (kind === 'bot') return { title, text: [title, ...lines].join('\n'), uuid };
	const shown = leads.slice(0, MOST_ROWS).map(cellsOf);
	const rest = leads.length > MOST_ROWS ? [`其余 ${leads.length - MOST_ROWS} 条见附件`] : [];
	const about =
		'每天一封，没有线索也发：哪天没收到，就是接收服务或邮箱出了问题。表格里有个人信息，用完请删除。';
	// Mail programs ignore style sheets, so the styles stand in the tags.
	const cell = (text: string) => markup`<td style="padding:4px 8px;border:1px solid #999">${text}</td>`;
	const head = HEAD.map(
		(text) => markup`<th style="padding:4px 8px;border:1px solid #999;text-align:left">${text}</th>`,
	);
	const table = markup`<table style="border-collapse:collapse"><tr>${head}</tr>${shown.map((cells) => markup`<tr>${cells.map(cell)}</tr>`)}</table>`;
	const page = markup`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body><h1 style="font-size:1.2em">${title}</h1>${lines.map((line) => markup`<p>${line}</p>`)}${shown.length > 0 ? table : ''}${rest.map((line) => markup`<p>${line}</p>`)}<p>${about}</p></body></html>`;
	return {
		title,
		text: [title, ...lines, '', ...shown.map((cells) => cells.join(' | ')), ...rest, '', about].join('\n'),
		html: page.toString(),
		...(leads.length > 0
			? { table: { name: `leads-${period.to}.csv`, csv: [...leadCsv(leads)].join('') } }
			: {}),
		uuid,
	};
}
