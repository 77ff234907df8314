import { z } from 'astro/zod';
import type { CalendarDate } from '../units/calendar-date.ts';
import { choice } from '../schema/choice.ts';
import { LISTING_STATUSES } from '../schema/listing-facts.ts';
import { rentPerDay, squareMetres } from '../units/units.ts';

/** The state of a listing at one time: the fields of the price and status history. */
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

/** Fields in display order. */
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
	/** `historyFields` of the front matter at that time, not validated; undefined when it could not be parsed. */
	fields: unknown;
}

/** Every key of a front matter that the history reads. */
export const HISTORY_KEYS: readonly string[] = [...FIELDS, 'draft'];

/** The part of a front matter that the history reads: what is kept of thousands of versions. */
export function historyFields(frontMatter: unknown): unknown {
	if (typeof frontMatter !== 'object' || frontMatter === null) return frontMatter;
	return Object.fromEntries(Object.entries(frontMatter).filter(([key]) => HISTORY_KEYS.includes(key)));
}

/** The changes of one day. */
export interface ListingChange {
	date: CalendarDate;
	before: ListingState;
	after: ListingState;
	fields: readonly HistoryField[];
}

const draftSchema = z.object({ draft: z.literal(true) });

/** A published version, parsed with today's schema; undefined for drafts and for versions that do not pass. */
function stateOf({ fields }: Revision): ListingState | undefined {
	return draftSchema.safeParse(fields).success ? undefined : stateSchema.safeParse(fields).data;
}

/**
 * Changes of price, status and areas, newest first. Only the last version of a day counts, so that a typo and its
 * correction are not reported. Versions that cannot be read are skipped.
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

/**
 * The day on which the price went down to what it is now; null when the last change of a price was none, or none is known.
 * Two prices of which one rose are not a lower price.
 * @param changes newest first
 */
export function priceDrop(changes: readonly ListingChange[]): CalendarDate | null {
	const last = changes.find(({ fields }) => fields.includes('rent') || fields.includes('salePrice'));
	if (last === undefined) return null;
	const steps = (['rent', 'salePrice'] as const).map((field) => {
		const [was, is] = [last.before[field], last.after[field]];
		return typeof was === 'number' && typeof is === 'number' ? Math.sign(is - was) : 0;
	});
	return steps.includes(-1) && !steps.includes(1) ? last.date : null;
}
