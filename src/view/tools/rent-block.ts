import { EMPTY_LEASE, leaseToQuery } from '../../domain/rent/lease-text.ts';
import { leastLease } from '../../domain/listing/free-space.ts';
import { isOnOffer, type Listing } from '../../domain/listing/listing.ts';
import { leaseOf } from '../../domain/rent/listing-lease.ts';
import { rentToolUrl } from '../../domain/urls.ts';
import { formatAreaOf } from '../../domain/units/format.ts';
import { type RentCalculator, rentCalculator } from './rent-calculator.ts';

/** What a listing's page says about the cost of its lease. */
export interface RentBlock {
	/** Counted from the listing's own figures; nothing while the rent is open. */
	calculator: RentCalculator | undefined;
	/** 1,500 ㎡ 租 3 年：每月 5.62 万元. */
	teaser: string;
	/** What the listing does not say, and what was taken for it. */
	assumptions: readonly string[];
	/** The tool with what is known of the listing. */
	href: string;
}

/** The cost of a listing's lease; nothing for what is for sale or no longer on offer. */
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
