// † browser
import type { ListingRow } from '../explorer/rows/listing-row.ts';
import { AREA } from '../units/measure.ts';
import { type Amount, parseAmount } from '../units/unit-amount.ts';
import { type LeaseText, readLease } from './lease-text.ts';
import type { LeaseTerms } from './lease-terms.ts';

/** Areas that a visitor wants, as in the wishes of the explorer. */
interface WantedArea {
	readonly areaMin: number | undefined;
	readonly areaMax: number | undefined;
}

/**
 * The area for which the costs of several listings are compared: the wanted one (the middle of a range) or, without a
 * wish, the smallest area of the listings, which all of them have.
 */
export function commonArea(
	rows: readonly Pick<ListingRow, 'availableArea' | 'reservedArea'>[],
	{ areaMin, areaMax }: WantedArea,
): Amount<'㎡'> | undefined {
	const areas = rows.map(({ availableArea, reservedArea }) => availableArea || reservedArea);
	const wanted = areaMin !== undefined && areaMax !== undefined ? (areaMin + areaMax) / 2 : areaMin;
	return parseAmount(Math.round(wanted ?? areaMax ?? Math.min(...areas)), AREA).value;
}

/** The term for which the costs are compared: the longest minimum term, because no listing can be leased for less. */
export function commonTerm(leases: readonly LeaseText[]): string {
	return leases.map(({ term }) => term).sort((a, b) => Number(b) - Number(a))[0] ?? '';
}

/** The terms of a listing's lease for another area and term. Undefined when a field cannot be read. */
export function leaseFor(lease: LeaseText, area: number, term: string): LeaseTerms | undefined {
	return readLease({ ...lease, area: String(area), term }).terms;
}
