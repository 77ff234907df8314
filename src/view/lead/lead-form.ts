import { type LeadDestination, leadDestination } from '../../domain/lead/lead-destination.ts';
import type { LeadKind, LeadNeed } from '../../domain/lead/lead.ts';
import type { Site } from '../../domain/catalog/site.ts';
import { pageUrl, thanksUrl } from '../../domain/urls.ts';
import type { FormField } from './form-field.ts';
import { type LeadSize, leadFormFields } from './lead-form-fields.ts';
import { privacyNotice } from './privacy-notice.ts';

/** The facts of a page that are sent with a lead. */
export interface LeadContext {
	need?: LeadNeed;
	listing?: { id: string; title: string };
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
	consent: { version: string; href: string; abroad: string | undefined };
	/** Link from the short form to the full one. */
	more: string | undefined;
	submit: string;
}

function saidOf(size: LeadSize, { listing, park }: LeadContext): string | undefined {
	if (listing !== undefined) return `房源：${listing.title}（编号 ${listing.id}）`;
	if (park !== undefined) return `园区：${park.name}`;
	return size === 'short' ? undefined : '带 * 的必填，其余知道多少写多少。';
}

/** The hidden fields that a form service needs without script. */
function hiddenOf(
	destination: LeadDestination,
	{ listing, park }: LeadContext,
	name: LeadKind,
	path: string,
) {
	const { target, extra } = destination;
	const thanks = new URL(thanksUrl(), import.meta.env.SITE).href;
	const subject = name === 'offer' ? '网站房东委托' : '网站咨询';
	const own: readonly (readonly [string, string])[] = [
		...(name === 'offer' ? [['kind', 'offer'] as const, ['need', 'offer'] as const] : []),
		...(listing === undefined ? [] : [['listing', listing.id] as const]),
		...(park === undefined ? [] : [['park', park.id] as const]),
	];
	if (target === 'none') return own;
	const asked: Readonly<Partial<Record<typeof target, readonly (readonly [string, string])[]>>> = {
		formspree: [
			['_subject', subject],
			['_next', thanks],
		],
		web3forms: [...Object.entries(extra), ['subject', subject], ['redirect', thanks]],
		netlify: [
			['form-name', name],
			['uuid', ''],
			['createdAt', ''],
			['wanted', ''],
		],
	};
	return [...own, ['page', path] as const, ...(asked[target] ?? [])];
}

export function leadForm(
	site: Site,
	path: string,
	{ size, ...context }: LeadContext & { size: LeadSize },
): LeadForm {
	const destination = leadDestination(site.leads, thanksUrl());
	const name = size === 'offer' ? 'offer' : 'enquiry';
	const thing = name === 'offer' ? '委托' : '需求';
	return {
		size,
		destination,
		needsScript: destination.target === 'none',
		name,
		hidden: hiddenOf(destination, context, name, path),
		said: saidOf(size, context),
		...leadFormFields(size, context.need),
		consent: {
			version: privacyNotice(site).version,
			href: `${pageUrl('privacy')}#lead-notice`,
			abroad: destination.abroad,
		},
		more: size === 'short' ? pageUrl('contact') : undefined,
		submit: destination.target === 'none' ? '写好了，下一步' : `提交${thing}`,
	};
}
