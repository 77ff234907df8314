// † browser
import { LEAD_NEEDS, type Lead, type LeadProblem } from './lead.ts';
import type { Failure, Outcome } from './lead-outbox.ts';
import { type LeadSigns, SIGN_FIELDS } from './lead-spam.ts';

/** Who takes leads: nobody, a receiver that speaks our JSON, or a form service. */
export const LEAD_TAKERS = ['none', 'receiver', 'formspree', 'web3forms', 'netlify', 'custom'] as const;
export type LeadTaker = (typeof LEAD_TAKERS)[number];

/** Where leads go and what the taker wants to know besides. */
export interface LeadAddress {
	taker: LeadTaker;
	url: string;
	/** Fields the service asks for, such as its access key. */
	extra: Readonly<Record<string, string>>;
}

export interface Parcel {
	headers: Readonly<Record<string, string>>;
	body: string;
}

/** The fields of a lead under the names they have in the form, for a service that passes them on as they are. */
export function leadFields({ offer, consent, schema: _, kind, need, ...texts }: Lead): Map<string, string> {
	return new Map<string, string>([
		['need', LEAD_NEEDS[need]],
		...Object.entries(texts),
		...Object.entries(offer ?? {}).map(([key, value]): [string, string] => [`offer.${key}`, value]),
		['kind', kind],
		['consent', `${consent.version} ${consent.at}`],
	]);
}

/** A lead as the taker wants it. Only a receiver is given the signs of a program: it marks, a service would drop the lead. */
export function parcel(lead: Lead, signs: LeadSigns, { taker, extra }: LeadAddress): Parcel {
	if (taker === 'receiver') {
		const { trap, seconds } = signs;
		const beside = { [SIGN_FIELDS.trap]: trap, [SIGN_FIELDS.seconds]: seconds };
		return {
			headers: { 'Content-Type': 'application/json', 'Idempotency-Key': lead.uuid },
			body: JSON.stringify({ ...lead, ...beside }),
		};
	}
	const formName: Record<string, string> = taker === 'netlify' ? { 'form-name': lead.kind } : {};
	const fields = new URLSearchParams([...Object.entries({ ...extra, ...formName }), ...leadFields(lead)]);
	return {
		headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
		body: fields.toString(),
	};
}

/** What a taker answered. */
export interface Answer {
	status: number;
	/** The header, when there is one and this origin may read it. */
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

/** ms until the time a `Retry-After` names (RFC 9110 §10.2.3), undefined when it names none. */
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

/** Whether a success says that it took this lead: a login page of a hotel network also answers 200. */
function isReceipt(answer: ReadonlyMap<string, unknown>, taker: LeadTaker, uuid: string): boolean {
	if (taker === 'receiver') return answer.get('ok') === true && (answer.get('uuid') ?? uuid) === uuid;
	if (taker === 'formspree') return answer.get('ok') === true;
	return taker === 'web3forms' ? answer.get('success') === true : true;
}

/** What an answer means for a lead. Only a receiver's list of problems is final; anything else that is no receipt is worth another try. */
export function readAnswer(
	{ status, retryAfter, body }: Answer,
	taker: LeadTaker,
	uuid: string,
	now: number,
): Outcome {
	const answer = json(body);
	const failed = (failure: Failure): Outcome => {
		const wait = retryAfterMs(retryAfter, now);
		return { kind: 'failed', failure, ...(wait === undefined ? {} : { retryAfter: wait }) };
	};
	if (status >= 200 && status < 300)
		return isReceipt(answer, taker, uuid) ? { kind: 'delivered' } : failed('garbage');
	const problems = taker === 'receiver' && (status === 400 || status === 422) ? problemsIn(answer) : [];
	if (problems.length > 0) return { kind: 'refused', problems };
	return failed(status === 429 ? 'busy' : 'server');
}
