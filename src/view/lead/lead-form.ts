import { type LeadDestination, leadDestination } from '../../domain/lead/lead-destination.ts';
import type { LeadKind, LeadNeed } from '../../domain/lead/lead.ts';
import { type LeadListing, listingsField } from '../../domain/lead/lead-listing.ts';
import { MOST_PHOTOS } from '../../domain/lead/lead-photo.ts';
import type { Site } from '../../domain/catalog/site.ts';
import { pageUrl, thanksUrl } from '../../domain/urls.ts';
import type { FormField } from './form-field.ts';
import { type LeadSize, leadFormFields } from './lead-form-fields.ts';
import { privacyNotice } from './privacy-notice.ts';

/** The facts of a page that are sent with a lead. */
export interface LeadContext {
	need?: LeadNeed;
	listing?: Required<LeadListing>;
	park?: { id: string; name: string };
}

export interface LeadForm {
	size: LeadSize;
	destination: LeadDestination;
	/** Without a form service, the script only composes a text for the sender to send. */
	needsScript: boolean;
	/** `name` of the form. One service identifies the form by it. */
	name: LeadKind;
	/** Hidden fields. None of them is personal data. */
	hidden: readonly (readonly [name: string, value: string])[];
	/**
	 * Shown above the fields: the page facts in the lead, because senders see all of it, or the number of required
	 * fields.
	 */
	said: string | undefined;
	fields: readonly FormField[];
	/** Fields in a collapsed section beside a listing. */
	further: readonly FormField[];
	/** Maximum number of photos; undefined when the form takes none. */
	photos: number | undefined;
	/** `use` completes the sentence 同意按隐私说明…. */
	consent: { version: string; href: string; use: string; abroad: string | undefined };
	/** Link from the short form to the full one. */
	more: string | undefined;
	submit: string;
}

function saidOf(size: LeadSize, { listing, park }: LeadContext): string | undefined {
	if (listing !== undefined) return `房源：${listing.title}（编号 ${listing.id}）`;
	if (park !== undefined) return `园区：${park.name}`;
	return size === 'short' || size === 'report' ? undefined : '带 * 的必填，其余知道多少写多少。';
}

/** Subjects of the mails of form services. */
const SUBJECTS: Readonly<Record<LeadKind, string>> = {
	enquiry: '网站咨询',
	offer: '网站业主委托',
	report: '网站页面报错',
};

/** The hidden fields that a form service needs without script. */
function hiddenOf(
	destination: LeadDestination,
	{ listing, park }: LeadContext,
	name: LeadKind,
	path: string,
) {
	const { target, extra } = destination;
	const thanks = new URL(thanksUrl(), import.meta.env.SITE).href;
	const own: readonly (readonly [string, string])[] = [
		...(name === 'enquiry' ? [] : [['kind', name] as const, ['need', name] as const]),
		...(listing === undefined ? [] : [['listings', listingsField([listing])] as const]),
		...(park === undefined ? [] : [['park', park.id] as const]),
	];
	if (target === 'none') return own;
	const asked: Readonly<Partial<Record<typeof target, readonly (readonly [string, string])[]>>> = {
		formspree: [
			['_subject', SUBJECTS[name]],
			['_next', thanks],
		],
		web3forms: [...Object.entries(extra), ['subject', SUBJECTS[name]], ['redirect', thanks]],
		netlify: [
			['form-name', name],
			['uuid', ''],
			['createdAt', ''],
			['wanted', ''],
		],
	};
	return [...own, ...(name === 'report' ? [] : [['page', path] as const]), ...(asked[target] ?? [])];
}

const SUBMIT: Readonly<Record<LeadKind, string>> = {
	enquiry: '提交需求',
	offer: '提交委托',
	report: '提交',
};

export function leadForm(
	site: Site,
	path: string,
	{ size, ...context }: LeadContext & { size: LeadSize },
): LeadForm {
	const destination = leadDestination(site.leads, thanksUrl());
	const name = size === 'offer' || size === 'report' ? size : 'enquiry';
	return {
		size,
		destination,
		needsScript: destination.target === 'none',
		name,
		hidden: hiddenOf(destination, context, name, path),
		said: saidOf(size, context),
		...leadFormFields(size, context.need),
		photos: name === 'offer' && destination.takesPhotos ? MOST_PHOTOS : undefined,
		consent: {
			version: privacyNotice(site).version,
			href: `${pageUrl('privacy')}#lead-notice`,
			use: name === 'report' ? '处理以上内容' : '用以上信息联系我',
			abroad: destination.abroad,
		},
		more: size === 'short' ? pageUrl('contact') : undefined,
		submit: destination.target === 'none' ? '生成微信消息' : SUBMIT[name],
	};
}
