import type { Phone, Site } from '../../domain/catalog/site.ts';
import { hoursData } from '../../domain/lead/call-hours.ts';
import { sitePath } from '../../domain/urls.ts';

export interface PhoneLink {
	text: string;
	/** tel: link */
	href: string;
	/** What it is for, and what else to know. Empty without any. */
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
	/** Path of a photo of the person, if any. */
	photo: string | undefined;
	/** When the telephone is answered: for readers, and for the script that says whether it is now. */
	hours: { text: string; data: string } | undefined;
	email: string | undefined;
	/** Facts to mention in an enquiry, so that the answer is quick. */
	askFor: readonly string[];
}

/** A phone number as a link: only digits after `tel:`, mobile numbers shown in the usual 3-4-4 groups. */
export function phoneLink({ number, kind, for: use, note }: Phone): PhoneLink {
	const digits = number.replaceAll(/[^\d+]/g, '');
	const text = kind === 'mobile' ? digits.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3') : number;
	return { text, href: `tel:${digits}`, note: [use, note].filter((each) => each !== undefined).join('，') };
}

export function contactOf({ contact }: Site): Contact {
	return {
		person: contact.person,
		hotline: phoneLink(contact.hotline),
		phones: contact.phones.map(phoneLink),
		wechatId: contact.wechatId,
		wechatQr: contact.wechatQr === undefined ? undefined : sitePath(contact.wechatQr),
		photo: contact.photo === undefined ? undefined : sitePath(contact.photo),
		hours: contact.hours && {
			text: contact.hours.map(({ text }) => text).join('，'),
			data: hoursData(contact.hours),
		},
		email: contact.email,
		askFor: contact.askFor,
	};
}
