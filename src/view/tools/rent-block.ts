import { EMPTY_LEASE, leaseToQuery } from '../../domain/rent/lease-text.ts';
import { leastLease } from '../../domain/listing/free-space.ts';
import { isOnOffer, type Listing } from '../../domain/listing/listing.ts';
import { leaseOf } from '../../domain/rent/listing-lease.ts';
import { rentToolUrl } from '../../domain/urls.ts';
import { formatAreaOf } from '../../domain/units/format.ts';
import { type RentCalculator, rentCalculator } from './rent-calculator.ts';

/** The cost of the lease on a listing page. */
export interface RentBlock {
	/** The calculation with the listing's own figures; undefined while the rent is unknown. */
	calculator: RentCalculator | undefined;
	/** 1,500 ㎡ 租 3 年：每月 5.62 万元. */
	teaser: string;
	/** Missing terms, and the assumed values. */
	assumptions: readonly string[];
	/** Link to the tool, filled with the known terms. */
	href: string;
}

/** The cost of a listing's lease; undefined when for sale or no longer on offer. */
export function rentBlock(listing: Listing): RentBlock | undefined {
	const area = leastLease(listing);
	const lease = leaseOf(listing);
	if (lease === undefined) {
		if (listing.rent === undefined || !isOnOffer(listing)) return undefined;
		const query = leaseToQuery({ ...EMPTY_LEASE, area: String(area), term: String(listing.minTerm ?? 3) });
		return { calculator: undefined, teaser: '', assumptions: [], href: rentToolUrl(query) };
	}
	const calculator = rentCalculator(lease.text);
	const [monthly, , whole] = calculator.result.figures;
	return {
		calculator,
		teaser: `${formatAreaOf(area)}，每月 ${monthly?.value}，${whole?.label} ${whole?.value}`,
		assumptions: lease.assumptions,
		href: calculator.href,
	};
}
