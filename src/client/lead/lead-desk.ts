import type { OutboxRules } from '../../domain/lead/lead-outbox.ts';
import { LEAD_TAKERS, type LeadAddress } from '../../domain/lead/lead-parcel.ts';
import { forgetDraft } from './lead-draft.ts';
import { type Courier, createCourier, type LeadNews } from './lead-courier.ts';
import { type LeadStore, openLeadStore } from './lead-store.ts';
import { carry, pageClock } from './lead-transport.ts';

/** How else the sender can reach the agent. */
export interface OtherWays {
	/** `tel:` link and number of the hotline. */
	call: { href: string; text: string } | undefined;
	wechat: string;
	sms: string | undefined;
	mail: string | undefined;
}

/** Everything about leads on one page; there is one. */
export interface LeadDesk {
	store: LeadStore;
	courier: Courier;
	rules: OutboxRules;
	ways: OtherWays;
	/** Leads that a form on this page speaks of; the foot of the page does not repeat them. */
	shown: Set<string>;
	listen(listener: (news: LeadNews) => void): void;
}

const DAY = 86_400_000;
let desk: LeadDesk | undefined;

function waysOf(data: DOMStringMap): OtherWays {
	const call = document.querySelector<HTMLAnchorElement>('a[href^="tel:"]');
	return {
		call: call === null ? undefined : { href: call.href, text: call.href.replace('tel:', '') },
		wechat: data['wechat'] ?? '',
		sms: data['sms'],
		mail: data['mail'],
	};
}

/** The desk of this page, as the settings in its `<lead-outbox>` say; it works on as long as the page is open. */
export function leadDesk(): LeadDesk {
	if (desk !== undefined) return desk;
	const data = document.querySelector<HTMLElement>('lead-outbox')?.dataset ?? {};
	const taker = LEAD_TAKERS.find((each) => each === data['taker']) ?? 'none';
	const { key } = data;
	const address: LeadAddress = {
		taker,
		url: data['url'] ?? '',
		extra: key === undefined ? {} : { access_key: key },
	};
	const rules: OutboxRules = {
		keep: Number(data['days'] ?? 30) * DAY,
		isIdempotent: taker === 'receiver',
		isSending: taker !== 'none',
	};
	const store = openLeadStore();
	const listeners = new Set<(news: LeadNews) => void>();
	const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel('leads') : undefined;
	const hear = (news: LeadNews) => {
		if (news.entry === undefined) forgetDraft(news.uuid);
		for (const listener of listeners) listener(news);
	};
	const courier = createCourier({
		store,
		rules,
		clock: pageClock,
		carry: (entry) => carry(entry, address, pageClock),
		locks: 'locks' in navigator ? navigator.locks : undefined,
		tell: (news) => {
			hear(news);
			others?.postMessage({ uuid: news.uuid, isDelivered: news.isDelivered });
		},
	});
	others?.addEventListener('message', ({ data: { uuid, isDelivered } }: MessageEvent<LeadNews>) => {
		void store.all().then((entries) => {
			hear({ uuid, entry: entries.find((each) => each.uuid === uuid), isDelivered });
		});
	});
	const hurry = () => void courier.round(true);
	addEventListener('online', hurry);
	addEventListener('pageshow', ({ persisted }) => persisted && hurry());
	document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && hurry());
	desk = {
		store,
		courier,
		rules,
		ways: waysOf(data),
		shown: new Set(),
		listen: (listener) => void listeners.add(listener),
	};
	return desk;
}
