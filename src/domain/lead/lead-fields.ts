// † browser
import { isCodeOf } from '../schema/code-label.ts';
import { OFFER_FACTS } from './lead.ts';
import { viewingsOfFields } from './lead-viewing.ts';

/** Prefix of offer facts in field names of the form and in the problems of `checkLead`. */
export const OFFER_PREFIX = 'offer.';

/**
 * The fields of a submitted form as the input of `checkLead`. Field names are the keys of a lead. A fact of an offer is
 * `offer.<key>`. The consent box is `consent`, with the version of the notice as its value. The function adds the fields
 * that a form without script cannot know.
 * @param sent when it was sent, ISO 8601 in UTC @param uuid for a form that brings none
 */
export function leadFromFields(
	fields: Iterable<readonly [string, unknown]>,
	sent: string,
	uuid: string,
): object {
	const values = new Map([...fields].filter(([, value]) => typeof value === 'string' && value.trim() !== ''));
	const consent = values.get('consent');
	const facts = [...values].flatMap(([name, value]) => {
		const key = name.startsWith(OFFER_PREFIX) ? name.slice(OFFER_PREFIX.length) : '';
		return isCodeOf(OFFER_FACTS, key) ? [[key, value] as const] : [];
	});
	const plain = [...values].filter(([name]) => !name.startsWith(OFFER_PREFIX) && name !== 'schema');
	return {
		uuid,
		createdAt: sent,
		...Object.fromEntries(plain),
		viewings: viewingsOfFields(values),
		offer: Object.fromEntries(facts),
		consent: consent === undefined ? undefined : { version: consent, at: sent },
	};
}
