import type { LeadAddress, LeadTarget } from './lead-payload.ts';
import type { LeadSettings } from './lead-settings.ts';
import { SPAM_FIELDS } from './lead-spam.ts';

const WEB3FORMS = 'https://api.web3forms.com/submit';

/** Name of the honeypot field for each target (documentation of each service). */
const HONEYPOTS: Readonly<Record<LeadTarget, string>> = {
	none: SPAM_FIELDS.trap,
	receiver: SPAM_FIELDS.trap,
	formspree: '_gotcha',
	web3forms: 'botcheck',
	netlify: 'bot-field',
	custom: SPAM_FIELDS.trap,
};

/** Services with servers outside mainland China. PIPL Art. 39 requires their name in the notice and a separate consent. */
const ABROAD: Readonly<Partial<Record<LeadTarget, string>>> = {
	formspree: 'Formspree',
	web3forms: 'Web3Forms',
	netlify: 'Netlify',
};

export interface LeadDestination extends LeadAddress {
	honeypot: string;
	/** Name of a service abroad; undefined when leads stay in the country as far as we know. */
	abroad: string | undefined;
	/** Whether an offer may bring photos. */
	takesPhotos: boolean;
}

/** The destination of the leads of a site. @param thanks path of the thank-you page for a form without script */
export function leadDestination(
	{ provider, service, endpoint, action, accessKey, photos }: LeadSettings,
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
	const [honeypot, abroad] = [HONEYPOTS[target], ABROAD[target]];
	const takesPhotos = target === 'receiver' && photos;
	return { target, url: urls[target], extra, honeypot, abroad, takesPhotos };
}

/** The origins that the page policy must allow. Empty when leads go nowhere or to the site itself. */
export function leadOrigins(settings: LeadSettings): string[] {
	const { url } = leadDestination(settings, '');
	return url === '' ? [] : [new URL(url).origin];
}
