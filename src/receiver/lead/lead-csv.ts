import { codesOf } from '../../domain/schema/code-label.ts';
import {
	LEAD_DETAILS,
	LEAD_KINDS,
	LEAD_LABELS,
	LEAD_NEEDS,
	LEAD_SOURCES,
	OFFER_FACTS,
	type Lead,
} from '../../domain/lead/lead.ts';
import { MOST_VIEWINGS, viewingText } from '../../domain/lead/lead-viewing.ts';
import { SPAM_REASONS } from '../../domain/lead/lead-spam.ts';
import { csvRows } from '../../domain/schema/csv.ts';
import { shanghaiTime } from '../shanghai-time.ts';
import type { StoredLead } from './lead-store.ts';

interface Column {
	label: string;
	value: (stored: StoredLead) => string | undefined;
}

const ofLead = (label: string, value: (lead: Lead) => string | undefined): Column => ({
	label,
	value: ({ lead }) => value(lead),
});

/** 3 张, or 已到 2 张，应到 3 张. Without a fraction, which Excel takes for a date. */
function photosOf({ lead, photos: arrived = 0 }: StoredLead): string {
	const promised = lead.photos ?? arrived;
	if (promised === arrived) return arrived === 0 ? '' : `${arrived} 张`;
	return `已到 ${arrived} 张，应到 ${promised} 张`;
}

const COLUMNS: readonly Column[] = [
	{ label: '收到时间', value: ({ receivedAt }) => shanghaiTime(receivedAt) },
	{ label: '可疑', value: ({ suspect }) => suspect.map((reason) => SPAM_REASONS[reason]).join('、') },
	ofLead('类型', ({ kind }) => LEAD_KINDS[kind]),
	ofLead(LEAD_LABELS.need, ({ need }) => LEAD_NEEDS[need]),
	ofLead(LEAD_LABELS.contact, ({ contact }) => contact),
	ofLead(LEAD_LABELS.phone, ({ phone }) => phone),
	ofLead('房源编号', ({ listings }) => listings?.map(({ id }) => id).join(' ')),
	ofLead(LEAD_LABELS.listings, ({ listings }) => listings?.map(({ id, title = id }) => title).join('；')),
	...Array.from({ length: MOST_VIEWINGS }, (_, i) =>
		ofLead(
			`${LEAD_LABELS.viewings} ${i + 1}`,
			({ viewings }) => viewings?.slice(i, i + 1).map(viewingText)[0],
		),
	),
	...codesOf(LEAD_DETAILS).map((key) => ofLead(LEAD_DETAILS[key], (lead) => lead[key])),
	...codesOf(OFFER_FACTS).map((key) => ofLead(`委托：${OFFER_FACTS[key]}`, ({ offer }) => offer?.[key])),
	...codesOf(LEAD_SOURCES).map((key) => ofLead(LEAD_SOURCES[key], (lead) => lead[key])),
	ofLead(LEAD_LABELS.page, ({ page }) => page),
	ofLead('提交时间（访客的钟）', ({ createdAt }) => createdAt),
	{ label: LEAD_LABELS.photos, value: photosOf },
	ofLead('同意的告知版本', ({ consent }) => consent.version),
	ofLead('同意时间（访客的钟）', ({ consent }) => consent.at),
	ofLead('编号', ({ uuid }) => uuid),
	{ label: '处理人', value: ({ handled }) => handled?.person },
	{ label: '处理时间', value: ({ handled }) => handled && shanghaiTime(handled.at) },
];

function* cellsOf(leads: Iterable<StoredLead>): Generator<string[]> {
	for (const stored of leads) yield COLUMNS.map(({ value }) => value(stored) ?? '');
}

/** Leads as CSV that Excel opens. Yields one row at a time. */
export function leadCsv(leads: Iterable<StoredLead>): Generator<string> {
	return csvRows(
		COLUMNS.map(({ label }) => label),
		cellsOf(leads),
	);
}
