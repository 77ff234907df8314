// † browser
import { isCodeOf } from '../schema/code-label.ts';
import { OFFER_FACTS } from './lead.ts';

/** The form's own name of a fact of an offer, as `checkLead` names it in a problem. */
export const OFFER_PREFIX = 'offer.';

/**
 * The fields of a sent form as the input of `checkLead`. Names are those of a lead; a fact of an offer is `offer.<key>`; the
 * consent box is `consent` with the version of the notice as its value. What a form without script cannot know is added.
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
		offer: Object.fromEntries(facts),
		consent: consent === undefined ? undefined : { version: consent, at: sent },
	};
}
