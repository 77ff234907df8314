import { type LeaseText, leaseToQuery, readLease } from '../../domain/rent/lease-text.ts';
import { rentToolUrl } from '../../domain/urls.ts';
import { type RentForm, rentForm } from './rent-form.ts';
import { type RentResult, rentResult } from './rent-result.ts';

/** The calculator with a lease, computed at build. */
export interface RentCalculator {
	form: RentForm;
	result: RentResult;
	/** Link to the tool with this lease. */
	href: string;
}

/** Computes the calculator for a lease. @throws Error with the field names when the lease is not valid */
export function rentCalculator(lease: LeaseText): RentCalculator {
	const { terms, problems } = readLease(lease);
	if (terms === undefined) throw new Error([...problems.values()].join('\n'));
	return { form: rentForm(lease), result: rentResult(terms), href: rentToolUrl(leaseToQuery(lease)) };
}
