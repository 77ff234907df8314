// † browser
import { type CardTag, cardTags, type TagFacts } from '../../domain/listing/card-tag.ts';
import { VERIFICATIONS } from '../../domain/schema/listing-facts.ts';

/** A tag in the corner of a card. */
export interface CornerTag {
	kind: CardTag['kind'];
	/** 新出, 降价, 现场核实 */
	text: string;
	/** The day of a verification, `YYYY-MM-DD`, and as it is shown: 11-05, in another year 2025-11. */
	day: { date: string; text: string } | undefined;
	/** The last day on which it is true; '' when it stays true. */
	until: string;
}

/** The tags of a card that are true on a day. Only the first is shown; the next ones are for a later day. */
export function cornerTags(facts: TagFacts, today: string): CornerTag[] {
	return cardTags(facts, today).map(({ kind, day, until }) => ({
		kind,
		text: kind === 'new' ? '新出' : kind === 'cheaper' ? '降价' : VERIFICATIONS[facts.verified],
		day:
			kind === 'verified'
				? { date: day, text: day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day.slice(0, 7) }
				: undefined,
		until: until ?? '',
	}));
}
