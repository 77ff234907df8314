import { heightOn, loadOn } from '../../domain/explorer/rows/floor-figures.ts';
import { rowOfListing } from '../../domain/explorer/rows/row-of-listing.ts';
import type { ListingRow } from '../../domain/explorer/rows/listing-row.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import type { ListingField } from '../../domain/listing/listing-label.ts';
import { type ListingLease, leaseOf } from '../../domain/rent/listing-lease.ts';
import {
	DEAL_TYPES,
	PROPERTY_TYPES,
	TRANSPORT_KINDS,
	VERIFICATIONS,
} from '../../domain/schema/listing-facts.ts';
import { formatLoad, formatMetres } from '../../domain/units/format.ts';
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
	'tags' | 'reserved' | 'word' | 'tint' | 'shortTitle' | 'decisive' | 'more' | 'isMarked'
> {
	/** 新桥: the head of a narrow column. */
	short: string;
	groups: readonly { name: string; facts: readonly SheetFact[] }[];
	/** The facts that the visitor's own requirements are compared with. */
	row: ListingRow;
	/** null when it is negotiable, for sale or not on offer. */
	lease: ListingLease | null;
}

/** Facts where more is better for every visitor. The costs have their own rows; what a building needs depends on its use. */
const RANKS: Partial<Record<ListingField, (listing: Listing) => number | undefined>> = {
	freeRent: ({ freeRent }) => freeRent,
};

/** Figures of a floor. Listings of the ground floor and of others are compared by those of the floors on offer. */
const OFFERED: Partial<Record<ListingField, { label: string; value: (row: ListingRow) => string | null }>> = {
	clearHeight: { label: '层高', value: (row) => shown(heightOn(row), formatMetres) },
	floorLoad: { label: '承重', value: (row) => shown(loadOn(row), formatLoad) },
};

function shown<T>(value: T | null, format: (value: T) => string): string | null {
	return value === null ? null : format(value);
}

function fact(listing: Listing, row: ListingRow, { field, label, value }: SpecFact): SheetFact {
	const rank = field && RANKS[field]?.(listing);
	const offered = field && OFFERED[field];
	return {
		label: offered?.label ?? label,
		value: offered === undefined ? (value ?? null) : offered.value(row),
		...(rank === undefined ? {} : { rank }),
	};
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

/** The nearest stop of each kind. The shorter way is better. */
function transport(listing: Listing): SheetFact[] {
	return Object.entries(TRANSPORT_KINDS).map(([code, label]) => {
		const [nearest] = listing.transport.filter(({ kind }) => kind === code).sort((a, b) => a.km - b.km);
		if (nearest === undefined) return { label, value: null };
		return { label, value: `${nearest.km} 公里，${nearest.name}`, rank: -nearest.km };
	});
}

/** 新桥镇 is 新桥 in a narrow column, 九亭 stays. */
function shortPlace({ town, district }: Listing): string {
	return town?.replace(/(?<name>.{2})(?:镇|乡|街道|工业区)$/, '$<name>') ?? district.short;
}

export function listingSheet(listing: Listing): ListingSheet {
	const row = rowOfListing(listing);
	const whole = rowCard(row, listing.district.short, listing.park?.name);
	const { id, href, title, place, price, facts, status, isSample, updated, updatedText } = whole;
	const { isAvailable, isGone } = whole;
	const groups = [{ name: '概况', facts: overview(listing, whole) }, ...listingSpec(listing)].map(
		({ name, facts: each }) => ({ name, facts: each.map((one) => fact(listing, row, one)) }),
	);
	return {
		...{ id, href, title, place, price, facts, status, isSample, updated, updatedText, isAvailable, isGone },
		short: shortPlace(listing),
		groups: [...groups, { name: '交通', facts: transport(listing) }],
		row,
		lease: leaseOf(listing) ?? null,
	};
}
