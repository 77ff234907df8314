import { leadDestination } from '../../domain/lead/lead-destination.ts';
import type { Site } from '../../domain/catalog/site.ts';
import { thanksUrl } from '../../domain/urls.ts';

/** The configuration for lead delivery and for the fallback texts in the browser. `LeadOutbox.astro` writes it as data. */
export interface LeadOutbox {
	target: string;
	url: string | undefined;
	/** Access key, only for the one service that needs one. */
	key: string | undefined;
	/** Days an undelivered lead is kept. */
	days: number;
	wechat: string;
	/** Phone number for text messages. */
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
