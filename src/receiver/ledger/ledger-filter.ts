import { dayAfter, dayStart } from '../shanghai-time.ts';

/** States by which leads are chosen: code → label. */
export const LEDGER_STATES = {
	open: '未处理',
	handled: '已处理',
	waiting: '等待转发',
	dead: '已放弃转发',
	suspect: '可疑',
} as const;

export type LedgerState = keyof typeof LEDGER_STATES;

/** Which leads are wanted. Absent means all. */
export interface LedgerFilter {
	state?: LedgerState;
	/** First and last day of receipt in Shanghai, both included. */
	from?: string;
	to?: string;
	/** Id of a listing that a lead asks about. */
	listing?: string;
	/** The end of a phone number, digits only. */
	phone?: string;
}

const CONDITIONS: Readonly<Record<LedgerState, string>> = {
	open: 'leads.id NOT IN (SELECT lead FROM handled)',
	handled: 'leads.id IN (SELECT lead FROM handled)',
	waiting: 'leads.id IN (SELECT lead FROM deliveries)',
	dead: 'leads.id IN (SELECT lead FROM dead_letters)',
	suspect: "leads.suspect <> ''",
};

/** A filter as SQL about `leads`. Nothing of the input is in the text: it is bound. */
export function ledgerCondition({ state, from, to, listing, phone }: LedgerFilter): {
	sql: string;
	values: Record<string, string | number>;
} {
	const values: Record<string, string | number> = {};
	const parts = ['1'];
	if (state !== undefined) parts.push(CONDITIONS[state]);
	if (from !== undefined) {
		parts.push('leads.received_at >= :from');
		values['from'] = dayStart(from) ?? 0;
	}
	if (to !== undefined) {
		parts.push('leads.received_at < :to');
		values['to'] = dayStart(dayAfter(to, 1)) ?? 0;
	}
	if (listing !== undefined) {
		parts.push('leads.id IN (SELECT lead FROM lead_listings WHERE listing = :listing)');
		values['listing'] = listing;
	}
	if (phone !== undefined) {
		parts.push('substr(leads.phone, -length(:phone)) = :phone');
		values['phone'] = phone;
	}
	return { sql: parts.join(' AND '), values };
}
