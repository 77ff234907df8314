import type { Phone, Site } from '../../domain/catalog/site.ts';
import { sitePath } from '../../domain/urls.ts';

export interface PhoneLink {
	text: string;
	/** tel: link */
	href: string;
	note: string;
}

/** The contact data of the agent, formatted. */
export interface Contact {
	person: string;
	hotline: PhoneLink;
	phones: readonly PhoneLink[];
	wechatId: string;
	/** Path of the owner's WeChat QR code, if any. */
	wechatQr: string | undefined;
	email: string | undefined;
	/** Facts to mention in an enquiry, so that the answer is quick. */
	askFor: readonly string[];
}

/** A phone number as a link: only digits after `tel:`, mobile numbers shown in the usual 3-4-4 groups. */
export function phoneLink({ number, kind, note }: Phone): PhoneLink {
	const digits = number.replaceAll(/[^\d+]/g, '');
	const text = kind === 'mobile' ? digits.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3') : number;
	return { text, href: `tel:${digits}`, note: note ?? '' };
}

export function contactOf({ contact }: Site): Contact {
	return {
		person: contact.person,
		hotline: phoneLink(contact.hotline),
		phones: contact.phones.map(phoneLink),
		wechatId: contact.wechatId,
		wechatQr: contact.wechatQr === undefined ? undefined : sitePath(contact.wechatQr),
		email: contact.email,
		askFor: contact.askFor,
	};
}
