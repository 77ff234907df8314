import type { Listing } from '../../domain/listing/listing.ts';
import type { ListingField } from '../../domain/listing/listing-label.ts';
import type { PropertyType } from '../../domain/schema/listing-facts.ts';
import { unbroken } from '../../domain/phrases.ts';
import { UNKNOWN } from '../../domain/units/format.ts';
import type { Fact } from '../site/fact.ts';
import type { RowCard } from './listing-card.ts';
import { listingSpec } from './listing-spec.ts';

/** The field that decides more than power for a property type. */
const INSTEAD_OF_POWER: Partial<Record<PropertyType, ListingField>> = {
	warehouse: 'docks',
	'high-bay-warehouse': 'docks',
	cold: 'coldTemp',
	'hazmat-store': 'hazmatAllowed',
};
/** What decides about land, which has no storeys. */
const OF_LAND: readonly ListingField[] = ['landUse', 'landRight', 'landYearsLeft', 'planningZone', 'power'];

/** 1~2 层（共 4 层）. A narrow line ends before the bracket, not inside it. */
function storeyText({ floor, storeys }: Pick<Listing, 'floor' | 'storeys'>): string {
	const all = storeys === undefined ? undefined : unbroken(`共 ${storeys} 层`);
	if (floor === undefined) return all ?? UNKNOWN;
	return all === undefined ? floor : `${floor}（${all}）`;
}

/**
 * The six facts beside the price at the head of a listing's page: area, height, load, storey, then power and fire class or
 * what decides for its type. Unknown ones are shown as such.
 */
export function headFacts(listing: Listing, { facts }: Pick<RowCard, 'facts'>): Fact[] {
	const known = listingSpec(listing).flatMap((group) => group.facts);
	const specOf = (field: ListingField): Fact[] =>
		known
			.filter((fact) => fact.field === field)
			.map(({ label, value }) => ({ label, value: value ?? UNKNOWN }));
	const [area, height, load, power, fire] = facts.map((fact) => [fact]);
	if (listing.propertyType === 'land') return [...(area ?? []), ...OF_LAND.flatMap(specOf)];
	const field = INSTEAD_OF_POWER[listing.propertyType];
	const storey = [{ label: '楼层', value: storeyText(listing) }];
	return [area, height, load, storey, field === undefined ? power : specOf(field), fire].flatMap(
		(fact) => fact ?? [],
	);
}
