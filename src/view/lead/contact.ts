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

const digitsOf = (number: string) => number.replaceAll(/[^\d+]/g, '');

/** A phone number as it is read out: mobile numbers in the usual 3-4-4 groups. */
export function phoneText({ number, kind }: Phone): string {
	return kind === 'mobile' ? digitsOf(number).replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3') : number;
}

/** A phone number as a link: only digits after `tel:`. No line ends inside the number. */
export function phoneLink(phone: Phone): PhoneLink {
	const { number, for: use, note } = phone;
	return {
		text: phoneText(phone).replaceAll(' ', '\u00a0'),
		href: `tel:${digitsOf(number)}`,
		note: [use, note].filter((each) => each !== undefined).join('，'),
	};
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
