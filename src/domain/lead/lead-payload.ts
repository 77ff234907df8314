// † browser
import { LEAD_NEEDS, type Lead, type LeadProblem } from './lead.ts';
import { listingsField } from './lead-listing.ts';
import { fieldsOfViewings } from './lead-viewing.ts';
import type { Failure, Outcome } from './lead-outbox.ts';
import { type SpamSignals, SPAM_FIELDS } from './lead-spam.ts';

/** Where leads can go: nowhere, to a receiver that speaks our JSON, or to a form service. */
export const LEAD_TARGETS = ['none', 'receiver', 'formspree', 'web3forms', 'netlify', 'custom'] as const;
export type LeadTarget = (typeof LEAD_TARGETS)[number];

/** The target of leads and its extra fields. */
export interface LeadAddress {
	target: LeadTarget;
	url: string;
	/** Fields the service asks for, such as its access key. */
	extra: Readonly<Record<string, string>>;
}

export interface LeadPayload {
	headers: Readonly<Record<string, string>>;
	body: string;
}

/** The fields of a lead under the names they have in the form, for a service that passes them on as they are. */
export function leadFields(lead: Lead): Map<string, string> {
	const { offer, consent, schema: _, photos: __, kind, need, listings = [], viewings = [], ...texts } = lead;
	return new Map<string, string>([
		['need', LEAD_NEEDS[need]],
		...Object.entries(texts),
		...(listings.length === 0 ? [] : new Map([['listings', listingsField(listings)]])),
		...fieldsOfViewings(viewings),
		...Object.entries(offer ?? {}).map(([key, value]): [string, string] => [`offer.${key}`, value]),
		['kind', kind],
		['consent', `${consent.version} ${consent.at}`],
	]);
}

/** The payload for a target. Only a receiver gets the spam signals: it marks spam, but a service would drop the lead. */
export function leadPayload(lead: Lead, signals: SpamSignals, { target, extra }: LeadAddress): LeadPayload {
	if (target === 'receiver') {
		const { trap, seconds } = signals;
		const signalFields = { [SPAM_FIELDS.trap]: trap, [SPAM_FIELDS.seconds]: seconds };
		return {
			headers: { 'Content-Type': 'application/json', 'Idempotency-Key': lead.uuid },
			body: JSON.stringify({ ...lead, ...signalFields }),
		};
	}
	const formName: Record<string, string> = target === 'netlify' ? { 'form-name': lead.kind } : {};
	const fields = new URLSearchParams([...Object.entries({ ...extra, ...formName }), ...leadFields(lead)]);
	return {
		headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
		body: fields.toString(),
	};
}

/** The response of a target. */
export interface Answer {
	status: number;
	/** The `Retry-After` header; null when it is absent or CORS hides it. */
	retryAfter: string | null;
	body: string;
}

function json(body: string): ReadonlyMap<string, unknown> {
	try {
		const value: unknown = JSON.parse(body);
		return new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
	} catch {
		return new Map();
	}
}

/** Delay of a `Retry-After` header (RFC 9110 §10.2.3), ms; undefined when it is absent or invalid. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
	if (header === null || header.trim() === '') return undefined;
	const wait = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
	return Number.isFinite(wait) && wait >= 0 ? wait : undefined;
}

function problemsIn(answer: ReadonlyMap<string, unknown>): LeadProblem[] {
	const list = answer.get('problems');
	if (!Array.isArray(list)) return [];
	return list.flatMap((each: unknown) => {
		const { field, message } = { field: undefined, message: undefined, ...Object(each) };
		return typeof field === 'string' && typeof message === 'string' ? [{ field, message }] : [];
	});
}

/** Whether a success response confirms this lead. The captive portal of a hotel network also answers 200. */
function isReceipt(answer: ReadonlyMap<string, unknown>, target: LeadTarget, uuid: string): boolean {
	if (target === 'receiver') return answer.get('ok') === true && (answer.get('uuid') ?? uuid) === uuid;
	if (target === 'formspree') return answer.get('ok') === true;
	return target === 'web3forms' ? answer.get('success') === true : true;
}

/**
 * The outcome of a response. Only a list of problems from a receiver is final. Every other response without receipt is
 * retried.
 * @param refusals statuses whose problems are final
 */
export function readAnswer(
	{ status, retryAfter, body }: Answer,
	target: LeadTarget,
	uuid: string,
	now: number,
	refusals: readonly number[] = [400, 422],
): Outcome {
	const answer = json(body);
	const failed = (failure: Failure): Outcome => {
		const wait = retryAfterMs(retryAfter, now);
		return { kind: 'failed', failure, ...(wait === undefined ? {} : { retryAfter: wait }) };
	};
	if (status >= 200 && status < 300)
		return isReceipt(answer, target, uuid) ? { kind: 'delivered' } : failed('garbage');
	const problems = target === 'receiver' && refusals.includes(status) ? problemsIn(answer) : [];
	// The receiver is older than the page. The sender can change nothing, but the owner will update it.
	if (problems.some(({ field }) => field === 'schema')) return failed('server');
	if (problems.length > 0) return { kind: 'refused', problems };
	return failed(status === 429 ? 'busy' : 'server');
}
