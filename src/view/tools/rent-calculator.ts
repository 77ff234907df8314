import { type LeaseText, leaseToQuery, readLease } from '../../domain/rent/lease-text.ts';
import { rentToolUrl } from '../../domain/urls.ts';
import { type RentForm, rentForm } from './rent-form.ts';
import { type RentResult, rentResult } from './rent-result.ts';

/** The calculator with a lease in it, counted at build. */
export interface RentCalculator {
	form: RentForm;
	result: RentResult;
	/** The tool opened with this lease. */
	href: string;
}

/** Fills the calculator. Throws an Error that names the fields of a lease that cannot be counted. */
export function rentCalculator(lease: LeaseText): RentCalculator {
	const { terms, problems } = readLease(lease);
	if (terms === undefined) throw new Error([...problems.values()].join('\n'));
	return { form: rentForm(lease), result: rentResult(terms), href: rentToolUrl(leaseToQuery(lease)) };
}
