// † browser
import { codesOf, isCodeOf } from '../schema/code-label.ts';
import {
	LEAD_DETAILS,
	LEAD_LABELS,
	LEAD_LIMITS,
	LEAD_NEEDS,
	OFFER_FACTS,
	type Lead,
	type LeadProblem,
	type OfferFact,
} from './lead.ts';
import { normalisePhone } from './phone-number.ts';

export type LeadReading = { lead: Lead } | { problems: readonly LeadProblem[] };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PATH = /^\/(?![/\\])[^?#\s]*$/;
/** Control characters, and marks that turn the reading direction around (Unicode TR 36 §2.10). Line breaks are safe. */
const UNSAFE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** Lone UTF-16 surrogates. They are invalid text, and databases reject them. */
const HALF = /\p{Cs}/gu;

/** The entries of an object; empty for any other value. */
export function entriesOf(input: unknown): ReadonlyMap<string, unknown> {
	const isObject = typeof input === 'object' && input !== null && !Array.isArray(input);
	return new Map<string, unknown>(isObject ? Object.entries(input) : []);
}

/** A text without unsafe characters and line breaks; '' for any other value. */
function oneLine(value: unknown): string {
	return typeof value === 'string'
		? value.replaceAll(HALF, '\uFFFD').replaceAll(UNSAFE, ' ').replaceAll(/\s+/g, ' ').trim()
		: '';
}

/** Like `oneLine`, but keeps line breaks. */
function severalLines(value: unknown): string {
	const text = typeof value === 'string' ? value.replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n') : '';
	return text.replaceAll(HALF, '\uFFFD').replaceAll(UNSAFE, ' ').trim();
}

function shortened(text: string, length: number): string {
	return [...text].slice(0, length).join('').trim();
}

function isInstant(text: string): boolean {
	const time = INSTANT.test(text) ? Date.parse(text) : NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 19));
}

/**
 * The source fields that the page added. Bad values are cut or dropped, never refused, because the sender cannot change
 * them.
 */
function sourceOf(given: ReadonlyMap<string, unknown>): Pick<Lead, 'page' | 'listing' | 'park' | 'wanted'> {
	const [page, listing, park] = ['page', 'listing', 'park'].map((key) => oneLine(given.get(key)));
	const id = (key: 'listing' | 'park', text = '') =>
		ID.test(text) && text.length <= LEAD_LIMITS[key] ? { [key]: text } : {};
	const wanted = shortened(oneLine(given.get('wanted')), LEAD_LIMITS.wanted);
	const path = oneLine(page).replace(/[?#].*$/, '');
	return {
		page: PATH.test(path) && path.length <= LEAD_LIMITS.page ? path : '/',
		...id('listing', listing),
		...id('park', park),
		...(wanted === '' ? {} : { wanted }),
	};
}

/** The texts that are not empty. @param read the text of a field, '' for an empty one */
function textsOf<K extends string>(keys: readonly K[], read: (key: K) => string): { [key in K]?: string } {
	const texts: { [key in K]?: string } = {};
	for (const key of keys) {
		const text = read(key);
		if (text !== '') texts[key] = text;
	}
	return texts;
}

/**
 * Validates and cleans a submitted lead: no control characters, a normalised phone number, no empty fields. Otherwise
 * returns all invalid fields in the order of the form. Unknown keys and invalid sources are dropped, not refused, because
 * a newer form or a strange link must not lose a lead. The check is idempotent.
 */
export function checkLead(input: unknown): LeadReading {
	const given = entriesOf(input);
	const problems: LeadProblem[] = [];
	const complain = (field: string, message: string) => void problems.push({ field, message });
	const limited = (field: string, label: string, text: string, limit: number): string => {
		const { length } = [...text];
		if (length > limit) complain(field, `${label}最多 ${limit} 个字，现在有 ${length} 个字`);
		return text;
	};

	const kind = given.get('kind') === 'offer' ? 'offer' : 'enquiry';
	const need = given.get('need') ?? (kind === 'offer' ? 'offer' : undefined);
	if (!isCodeOf(LEAD_NEEDS, need)) complain('need', '请选择需求');

	const details = textsOf(codesOf(LEAD_DETAILS), (key) => {
		const text = key === 'note' ? severalLines(given.get(key)) : oneLine(given.get(key));
		return limited(key, LEAD_DETAILS[key], text, LEAD_LIMITS[key]);
	});
	const told = entriesOf(given.get('offer'));
	const offer = textsOf(codesOf(OFFER_FACTS), (key: OfferFact) =>
		limited(`offer.${key}`, OFFER_FACTS[key], oneLine(told.get(key)), LEAD_LIMITS.offer),
	);

	const contact = limited('contact', LEAD_LABELS.contact, oneLine(given.get('contact')), LEAD_LIMITS.contact);
	if (contact === '') complain('contact', '请填写联系人，怎么称呼都可以');
	const reading = normalisePhone(oneLine(given.get('phone')).slice(0, 60));
	if ('problem' in reading) complain('phone', reading.problem);

	const agreed = entriesOf(given.get('consent'));
	const version = shortened(oneLine(agreed.get('version')), LEAD_LIMITS.version);
	const at = oneLine(agreed.get('at'));
	if (version === '' || !isInstant(at)) complain('consent', '请先勾选同意，我们才能用您的号码联系您');

	const uuid = oneLine(given.get('uuid')).toLowerCase();
	if (!UUID.test(uuid)) complain('uuid', '线索编号不对，请刷新页面后重新提交');
	const createdAt = oneLine(given.get('createdAt'));
	if (!isInstant(createdAt)) complain('createdAt', '提交时间不对，请刷新页面后重新提交');
	if ((given.get('schema') ?? 1) !== 1) complain('schema', '表单版本不对，请刷新页面后重新提交');

	if (problems.length > 0 || !isCodeOf(LEAD_NEEDS, need) || 'problem' in reading) return { problems };
	const lead = { kind, need, ...details, contact, phone: reading.phone, ...sourceOf(given) } as const;
	const isOffer = Object.keys(offer).length > 0;
	return {
		lead: { schema: 1, uuid, createdAt, ...lead, ...(isOffer ? { offer } : {}), consent: { version, at } },
	};
}
