// † browser
import { codesOf, isCodeOf } from '../schema/code-label.ts';
import { isIdShaped } from '../schema/id-shape.ts';
import { entriesOf } from './json-entries.ts';
import {
	LEAD_DETAILS,
	LEAD_KINDS,
	LEAD_LABELS,
	LEAD_LIMITS,
	LEAD_NEEDS,
	OFFER_FACTS,
	type Lead,
	type LeadKind,
	type LeadProblem,
	type LeadSchema,
	type OfferFact,
} from './lead.ts';
import { readListings } from './lead-listing.ts';
import { photoCount } from './lead-photo.ts';
import { readViewings } from './lead-viewing.ts';
import { normalisePhone, type PhoneReading } from './phone-number.ts';
import { oneLine, severalLines, shortened } from './safe-text.ts';

export type LeadReading = { lead: Lead } | { problems: readonly LeadProblem[] };

/** A UUID of version 4 in lower case. */
export const LEAD_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/;
const PATH = /^\/(?![/\\])[^?#\s]*$/;
function isInstant(text: string): boolean {
	const time = INSTANT.test(text) ? Date.parse(text) : NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 19));
}

/**
 * The source fields that the page added. Bad values are cut or dropped, never refused, because the sender cannot change
 * them. The reader of a report may have copied the whole address of the page.
 */
function sourceOf(
	given: ReadonlyMap<string, unknown>,
	kind: LeadKind,
): Pick<Lead, 'page' | 'listings' | 'park' | 'wanted'> {
	const park = oneLine(given.get('park'));
	const wanted = shortened(oneLine(given.get('wanted')), LEAD_LIMITS.wanted);
	const page = oneLine(given.get('page')).replace(/[?#].*$/, '');
	const path = kind === 'report' ? page.replace(/^https?:\/\/[^/]*/, '') : page;
	const single = oneLine(given.get('listing'));
	const listings = readListings(given.get('listings') ?? [{ id: single }]);
	return {
		page: PATH.test(path) && path.length <= LEAD_LIMITS.page ? path : '/',
		...(listings.length === 0 ? {} : { listings }),
		...(isIdShaped(park) ? { park } : {}),
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

	const named = given.get('kind');
	const kind = isCodeOf(LEAD_KINDS, named) ? named : 'enquiry';
	const need = given.get('need') ?? (kind === 'enquiry' ? undefined : kind);
	if (!isCodeOf(LEAD_NEEDS, need)) complain('need', '请选择需求');

	const details = textsOf(codesOf(LEAD_DETAILS), (key) => {
		const text = key === 'note' ? severalLines(given.get(key)) : oneLine(given.get(key));
		return limited(key, LEAD_DETAILS[key], text, LEAD_LIMITS[key]);
	});
	const told = entriesOf(given.get('offer'));
	if (kind === 'report' && details.note === undefined) complain('note', '请写明哪里有误，应为什么');
	const { viewings, invalid } = readViewings(given.get('viewings'));
	for (const name of invalid) complain(name, '看房日期请写成 2026-12-02 这样');
	const offer = textsOf(codesOf(OFFER_FACTS), (key: OfferFact) =>
		limited(`offer.${key}`, OFFER_FACTS[key], oneLine(told.get(key)), LEAD_LIMITS.offer),
	);

	const contact = limited('contact', LEAD_LABELS.contact, oneLine(given.get('contact')), LEAD_LIMITS.contact);
	if (contact === '' && kind !== 'report') complain('contact', '请填写联系人，怎么称呼都可以');
	const phone = oneLine(given.get('phone')).slice(0, 60);
	const reading: PhoneReading = kind === 'report' && phone === '' ? { phone } : normalisePhone(phone);
	if ('problem' in reading) complain('phone', reading.problem);

	const agreed = entriesOf(given.get('consent'));
	const version = shortened(oneLine(agreed.get('version')), LEAD_LIMITS.version);
	const at = oneLine(agreed.get('at'));
	const use = kind === 'report' ? '处理您写的内容' : '用您的号码联系您';
	if (version === '' || !isInstant(at)) complain('consent', `请先勾选同意，我们才能${use}`);

	const uuid = oneLine(given.get('uuid')).toLowerCase();
	if (!LEAD_UUID.test(uuid)) complain('uuid', '线索编号不对，请刷新页面后重新提交');
	const createdAt = oneLine(given.get('createdAt'));
	if (!isInstant(createdAt)) complain('createdAt', '提交时间不对，请刷新页面后重新提交');
	const schema = given.get('schema') ?? 1;
	if (schema !== 1 && schema !== 2) complain('schema', '表单版本不对，请刷新页面后重新提交');

	if (problems.length > 0 || !isCodeOf(LEAD_NEEDS, need) || 'problem' in reading) return { problems };
	const photos = kind === 'offer' ? photoCount(given.get('photos')) : 0;
	const more = {
		...(viewings.length > 0 ? { viewings } : {}),
		...(Object.keys(offer).length > 0 ? { offer } : {}),
		...(photos > 0 ? { photos } : {}),
	};
	const lead = { kind, need, ...details, contact, phone: reading.phone, ...sourceOf(given, kind), ...more };
	const isNew =
		kind === 'report' || lead.listings !== undefined || viewings.length > 0 || details.field !== undefined;
	const lowest: LeadSchema = isNew ? 2 : 1;
	return { lead: { schema: lowest, uuid, createdAt, ...lead, consent: { version, at } } };
}
