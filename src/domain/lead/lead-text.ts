// † browser
import { codesOf } from '../schema/code-label.ts';
import {
	LEAD_DETAILS,
	LEAD_LABELS,
	LEAD_NEEDS,
	LEAD_SOURCES,
	OFFER_FACTS,
	type Lead,
	type LeadDetail,
	type LeadSource,
} from './lead.ts';
import { listingLines } from './lead-listing.ts';
import { viewingText } from './lead-viewing.ts';

export interface LeadFact {
	label: string;
	value: string;
}

function given(label: string, value: string | undefined): LeadFact[] {
	return value === undefined || value === '' ? [] : [{ label, value }];
}

const DETAILS: readonly LeadDetail[] = codesOf(LEAD_DETAILS).filter(
	(key) => key !== 'company' && key !== 'note',
);
const SOURCES: readonly LeadSource[] = codesOf(LEAD_SOURCES);

/** All facts of a lead as label and value, in reading order. The source is last. */
export function leadFacts(lead: Lead): LeadFact[] {
	return [
		{ label: LEAD_LABELS.need, value: LEAD_NEEDS[lead.need] },
		...DETAILS.flatMap((key) => given(LEAD_DETAILS[key], lead[key])),
		...codesOf(OFFER_FACTS).flatMap((key) => given(OFFER_FACTS[key], lead.offer?.[key])),
		...given(LEAD_DETAILS.company, lead.company),
		...given(LEAD_LABELS.contact, lead.contact),
		...given(LEAD_LABELS.phone, lead.phone),
		...given(LEAD_LABELS.listings, listingLines(lead.listings ?? [])),
		...given(LEAD_LABELS.viewings, (lead.viewings ?? []).map(viewingText).join('，或 ')),
		...given(LEAD_DETAILS.note, lead.note),
		...given(LEAD_LABELS.photos, lead.photos === undefined ? '' : `${lead.photos} 张`),
		...SOURCES.flatMap((key) => given(LEAD_SOURCES[key], lead[key])),
		{ label: LEAD_LABELS.page, value: lead.page },
	];
}

/**
 * A lead as plain Chinese text for WeChat, a text message or an e-mail: one fact per line. Further lines of a value are
 * indented, so that no value can imitate another fact.
 */
export function leadText(lead: Lead): string {
	return leadFacts(lead)
		.map(({ label, value }) => `${label}：${value.replaceAll('\n', '\n　　')}`)
		.join('\n');
}
