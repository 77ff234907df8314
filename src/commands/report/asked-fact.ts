import { REQUIREMENTS } from '../../domain/explorer/requirements/requirements.ts';
import type { AnyRequirement } from '../../domain/explorer/requirements/requirements.ts';
import type { Vocabulary } from '../../domain/explorer/rows/listing-index.ts';
import { rowOfListing } from '../../domain/explorer/rows/row-of-listing.ts';
import { wantedWith } from '../../domain/explorer/wanted.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import { listingSpec } from '../../view/listing/listing-spec.ts';

/** The reasons for “unknown” that an editor can do away with. Space under negotiation is none of them. */
const LACKING = /未填$|面议$/;

/** Fields of a wish that have no offered choices. */
function plainWish({ key }: AnyRequirement, today: string): Readonly<Record<string, unknown>> | undefined {
	return key === 'by' ? { by: today } : undefined;
}

/**
 * The facts by which tenants search and that a listing leaves open, so that it is not among the proven fits: the requirements of
 * the finder, asked one by one. In the order of the form.
 * @param today `YYYY-MM-DD`
 */
export function unknownToSeekers(listing: Listing, names: Vocabulary, today: string): string[] {
	const row = rowOfListing(listing);
	const requirements: readonly AnyRequirement[] = REQUIREMENTS;
	return requirements.flatMap((requirement) => {
		if (requirement.cannotHave(row)) return [];
		const fields = requirement.choices(names)[0]?.fields ?? plainWish(requirement, today);
		if (fields === undefined) return [];
		const wanted = wantedWith(({ name, nothing }) => (name in fields ? fields[name] : nothing));
		if (requirement.judge(row, wanted, today) !== undefined) return [];
		const reason = requirement.unknown(row, wanted);
		return LACKING.test(reason) ? [reason.replace(/未填$/, '')] : [];
	});
}

/** The facts that the page of a listing names as 未填写. */
export function unknownOnPage(listing: Listing): string[] {
	return listingSpec(listing).flatMap(({ facts }) =>
		facts.filter(({ value }) => value === undefined).map(({ label }) => label),
	);
}
