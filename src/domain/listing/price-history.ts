import { z } from 'astro/zod';
import type { CalendarDate } from '../units/calendar-date.ts';
import { choice } from '../schema/choice.ts';
import { LISTING_STATUSES } from '../schema/listing-facts.ts';
import { rentPerDay, squareMetres } from '../units/units.ts';

/** What a listing said at a time, as far as the history of its price and status goes. */
const stateSchema = z.object({
	rent: z
		.union([
			z.object({ negotiable: z.literal(true) }).transform(() => 'negotiable' as const),
			z.object({ value: rentPerDay }).transform(({ value }) => value),
		])
		.optional(),
	salePrice: z.number().positive().optional(),
	status: choice(LISTING_STATUSES).optional(),
	totalArea: squareMetres.optional(),
	availableArea: squareMetres.optional(),
	minLeaseArea: squareMetres.optional(),
});

export type ListingState = z.output<typeof stateSchema>;
export type HistoryField = keyof ListingState;

/** Fields in the order in which a visitor asks. */
const FIELDS: readonly HistoryField[] = [
	'rent',
	'salePrice',
	'status',
	'availableArea',
	'minLeaseArea',
	'totalArea',
];

/** One committed version of a file. */
export interface Revision {
	date: CalendarDate;
	/** The front matter as it was, unchecked; undefined when it could not be read. */
	fields: unknown;
}

/** What changed on a day. */
export interface ListingChange {
	date: CalendarDate;
	before: ListingState;
	after: ListingState;
	fields: readonly HistoryField[];
}

const draftSchema = z.object({ draft: z.literal(true) });

/** A version that was to be seen, as today's schema reads it; undefined for drafts and for what no longer makes sense. */
function stateOf({ fields }: Revision): ListingState | undefined {
	return draftSchema.safeParse(fields).success ? undefined : stateSchema.safeParse(fields).data;
}

/**
 * How price, status and areas of a listing changed, newest first. Of a day only its end counts, so that a typing mistake and
 * its correction are not news; versions that cannot be read are passed over.
 * @param revisions oldest first
 */
export function listingChanges(revisions: readonly Revision[]): ListingChange[] {
	const states = revisions.flatMap((revision) => {
		const state = stateOf(revision);
		return state === undefined ? [] : [{ date: revision.date, state }];
	});
	const ends = states.filter(({ date }, i) => date !== states[i + 1]?.date);
	return ends
		.flatMap(({ date, state: after }, i): ListingChange[] => {
			const before = ends[i - 1]?.state;
			if (before === undefined) return [];
			const fields = FIELDS.filter((field) => before[field] !== after[field]);
			return fields.length === 0 ? [] : [{ date, before, after, fields }];
		})
		.toReversed();
}
