import { parseEscalation } from './escalation.ts';
import { EMPTY_LEASE, type LeaseField, type LeaseText, TAX_EXCLUDED } from './lease-text.ts';
import { freeSpace, leastLease } from '../listing/free-space.ts';
import { MAX_TERM } from './lease-terms.ts';
import { isOnOffer, type Listing } from '../listing/listing.ts';
import { paymentInterval } from './payment-interval.ts';

/** Years assumed when a listing has no minimum term. */
const USUAL_TERM = 3;

/** The lease of a listing, and the assumptions for missing terms. */
export interface ListingLease {
	text: LeaseText;
	/** Sentences in Chinese: the missing term, and the value that the calculation assumes. */
	assumptions: readonly string[];
	/** The fields that the assumptions are about. */
	assumed: readonly LeaseField[];
}

type Doubt = readonly [field: LeaseField, text: string];

type Offer = Pick<
	Listing,
	| 'rent'
	| 'status'
	| 'units'
	| 'minLeaseArea'
	| 'availableArea'
	| 'minTerm'
	| 'propertyFee'
	| 'deposit'
	| 'payment'
	| 'freeRent'
	| 'escalation'
	| 'invoice'
>;

/** To four decimals, as amounts are parsed. Avoids exponents. */
const written = (value: number | undefined) =>
	value === undefined ? '' : String(Math.round(value * 1e4) / 1e4);

/** The parsed value of a text field. Adds an assumption if the text cannot be parsed. */
function understood<T>(
	text: string | undefined,
	[field, name]: readonly [LeaseField, string],
	parse: (text: string) => T | undefined,
	taken: string,
): { value: T | undefined; doubts: readonly Doubt[] } {
	const value = text === undefined ? undefined : parse(text);
	if (value !== undefined) return { value, doubts: [] };
	const said = text === undefined ? `${name}未填写` : `${name}写的是“${text}”，无法自动换算`;
	return { value, doubts: [[field, `${said}，${taken}`]] };
}

/** The lease of a listing as text for the calculator form; undefined if it is negotiable, for sale or not on offer. */
export function leaseOf(listing: Offer): ListingLease | undefined {
	const { rent, minTerm } = listing;
	const { rent: free } = freeSpace(listing);
	if (rent === undefined || free === undefined || !isOnOffer(listing)) return undefined;
	const rise = understood(listing.escalation, ['rise', '递增'], parseEscalation, '没有计入');
	const pay = understood(listing.payment, ['pay', '付款方式'], paymentInterval, '按每月一付算');
	const rate = listing.invoice === undefined || listing.invoice === 'none' ? '' : listing.invoice;
	const isTaxExcluded = rent.taxIncluded === false;
	const term = Math.min(Math.max(minTerm ?? USUAL_TERM, 1 / 12), MAX_TERM);
	const doubts: readonly Doubt[] = [
		...when(minTerm === undefined, 'term', `租期未填写，按 ${term} 年算`),
		...when(listing.propertyFee === undefined, 'fee', '物业费未填写，没有计入'),
		...when(listing.deposit === undefined, 'deposit', '押金未填写，没有计入'),
		...pay.doubts,
		...when(listing.freeRent === undefined, 'free', '免租期未填写，按没有算'),
		...rise.doubts,
		...when(rent.taxIncluded === undefined, 'tax', '是否含税未填写，按含税算'),
		...when(isTaxExcluded && rate === '', 'rate', '租金不含税，税率未填写，税没有计入'),
	];
	return {
		text: {
			...EMPTY_LEASE,
			rent: written(free),
			area: written(leastLease(listing)),
			term: written(term),
			fee: written(listing.propertyFee),
			deposit: written(listing.deposit),
			pay: written(pay.value),
			free: written(listing.freeRent),
			rise: written(rise.value?.percent),
			every: written(rise.value?.everyYears),
			tax: isTaxExcluded ? TAX_EXCLUDED : '',
			rate,
		},
		assumptions: doubts.map(([, text]) => text),
		assumed: doubts.map(([field]) => field),
	};
}

function when(isMissing: boolean, field: LeaseField, text: string): Doubt[] {
	return isMissing ? [[field, text]] : [];
}
