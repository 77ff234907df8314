import type { LeadAddress, LeadTarget } from './lead-payload.ts';
import type { LeadSettings } from './lead-settings.ts';
import { SPAM_FIELDS } from './lead-spam.ts';

const WEB3FORMS = 'https://api.web3forms.com/submit';

/** The field that only programs fill in, by the name each target knows it by (documentation of each service). */
const HONEYPOTS: Readonly<Record<LeadTarget, string>> = {
	none: SPAM_FIELDS.trap,
	receiver: SPAM_FIELDS.trap,
	formspree: '_gotcha',
	web3forms: 'botcheck',
	netlify: 'bot-field',
	custom: SPAM_FIELDS.trap,
};

/** Services whose servers stand outside mainland China: PIPL Art. 39 wants the name told and a consent of its own. */
const ABROAD: Readonly<Partial<Record<LeadTarget, string>>> = {
	formspree: 'Formspree',
	web3forms: 'Web3Forms',
	netlify: 'Netlify',
};

export interface LeadDestination extends LeadAddress {
	honeypot: string;
	/** Name of a service abroad; undefined when leads stay in the country as far as we know. */
	abroad: string | undefined;
}

/** Where the leads of a site go. @param thanks path of the page that a form without script ends on */
export function leadDestination(
	{ provider, service, endpoint, action, accessKey }: LeadSettings,
	thanks: string,
): LeadDestination {
	const target: LeadTarget =
		provider === 'none' ? 'none' : provider === 'post' ? 'receiver' : (service ?? 'custom');
	const urls: Readonly<Record<LeadTarget, string>> = {
		none: '',
		receiver: endpoint ?? '',
		formspree: action ?? '',
		web3forms: WEB3FORMS,
		netlify: thanks,
		custom: action ?? '',
	};
	const extra: Record<string, string> = accessKey === undefined ? {} : { access_key: accessKey };
	return { target, url: urls[target], extra, honeypot: HONEYPOTS[target], abroad: ABROAD[target] };
}

/** The origins that pages must be allowed to send to: one, or none when leads go nowhere or to the site itself. */
export function leadOrigins(settings: LeadSettings): string[] {
	const { url } = leadDestination(settings, '');
	return url === '' ? [] : [new URL(url).origin];
}
