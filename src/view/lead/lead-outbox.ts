import { leadDestination } from '../../domain/lead/lead-destination.ts';
import type { Site } from '../../domain/catalog/site.ts';
import { thanksUrl } from '../../domain/urls.ts';

/** What the browser has to know to deliver leads and to say what else the sender can do; `LeadOutbox.astro` writes it as data. */
export interface LeadOutbox {
	target: string;
	url: string | undefined;
	/** Access key of the one service that has one. */
	key: string | undefined;
	/** Days that an undelivered lead is kept. */
	days: number;
	wechat: string;
	/** Number that takes text messages. */
	sms: string | undefined;
	mail: string | undefined;
}

export function leadOutbox({ leads, contact }: Site): LeadOutbox {
	const { target, url, extra } = leadDestination(leads, thanksUrl());
	const mobile = [contact.hotline, ...contact.phones].find(({ kind }) => kind === 'mobile');
	return {
		target,
		url: url === '' ? undefined : url,
		key: extra['access_key'],
		days: leads.keepDays,
		wechat: contact.wechatId,
		sms: mobile?.number.replaceAll(/[^\d+]/g, ''),
		mail: contact.email,
	};
}
