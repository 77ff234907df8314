import { rowOfListing } from '../../domain/explorer/rows/row-of-listing.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import type { ListingField } from '../../domain/listing/listing-label.ts';
import { DEAL_TYPES, PROPERTY_TYPES, VERIFICATIONS } from '../../domain/schema/listing-facts.ts';
import { type RowCard, rowCard } from '../listing/listing-card.ts';
import { listingSpec } from '../listing/listing-spec.ts';
import type { SpecFact } from '../listing/spec-group.ts';

/** One fact of a listing for comparisons. */
export interface SheetFact {
	label: string;
	/** null means unknown. */
	value: string | null;
	/** The position on a scale where more is clearly better. Absent when it depends on taste or on other terms. */
	rank?: number;
}

/** All comparable facts of a listing, formatted: the content of `/api/listings/<id>.json`. */
export interface ListingSheet extends Omit<
	RowCard,
	'tags' | 'reserved' | 'word' | 'tint' | 'shortTitle' | 'decisive' | 'more'
> {
	groups: readonly { name: string; facts: readonly SheetFact[] }[];
}

const installed = ({ cranes }: Listing) =>
	cranes.filter(({ state }) => state === 'installed').map(({ tonnes }) => tonnes);

/** Facts where more is better for every visitor. Prices are excluded, because they differ in taxes, fees and increases. */
const RANKS: Partial<Record<ListingField, (listing: Listing) => number | undefined>> = {
	clearHeight: ({ clearHeight }) => clearHeight,
	upperHeight: ({ upperHeight }) => upperHeight,
	floorLoad: ({ floorLoad }) => floorLoad,
	upperLoad: ({ upperLoad }) => upperLoad,
	power: ({ power }) => power,
	cranes: (listing) => (installed(listing).length === 0 ? undefined : Math.max(...installed(listing))),
	parking: ({ parking }) => parking,
	freeRent: ({ freeRent }) => freeRent,
};

function fact(listing: Listing, { field, label, value }: SpecFact): SheetFact {
	const rank = field && RANKS[field]?.(listing);
	return { label, value: value ?? null, ...(rank === undefined ? {} : { rank }) };
}

/** The facts in the head of a listing that its specification does not repeat. */
function overview(listing: Listing, { place, price, status, updatedText }: RowCard): SpecFact[] {
	const industries = (topics: Listing['industriesAllowed']) => topics.map(({ name }) => name).join('、');
	const facts: readonly (readonly [string, string | undefined])[] = [
		['位置', place],
		['折合', price.note || undefined],
		['租售方式', DEAL_TYPES[listing.dealType]],
		['类型', PROPERTY_TYPES[listing.propertyType]],
		['状态', status],
		['核验', VERIFICATIONS[listing.verified]],
		['更新', updatedText],
		['适合产业', industries(listing.industriesAllowed) || undefined],
		['限制产业', industries(listing.industriesBanned) || undefined],
	];
	return facts.map(([label, value]) => ({ label, value }));
}

export function listingSheet(listing: Listing): ListingSheet {
	const row = rowCard(rowOfListing(listing), listing.district.short, listing.park?.name);
	const { id, href, title, place, price, facts, status, isAvailable, isSample, updated, updatedText } = row;
	const groups = [{ name: '概况', facts: overview(listing, row) }, ...listingSpec(listing)];
	return {
		...{ id, href, title, place, price, facts, status, isAvailable, isSample, updated, updatedText },
		groups: groups.map(({ name, facts }) => ({
			name,
			facts: facts.map((each) => fact(listing, each)),
		})),
	};
}
