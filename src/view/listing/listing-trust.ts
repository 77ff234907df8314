import type { Catalog } from '../../domain/catalog/catalog.ts';
import { type Freshness, freshness } from '../../domain/listing/freshness.ts';
import { isOnOffer, type Listing } from '../../domain/listing/listing.ts';
import { LISTING_STATUSES, VERIFICATIONS, VERIFIED_ITEMS } from '../../domain/schema/listing-facts.ts';
import type { HistoryField, ListingChange, ListingState } from '../../domain/listing/price-history.ts';
import {
	formatArea,
	formatChange,
	formatCount,
	formatDate,
	formatRent,
	UNKNOWN,
} from '../../domain/units/format.ts';
import type { Fact } from '../site/fact.ts';

/** A day with changes of price, status or area. */
export interface HistoryRow {
	date: string;
	dateText: string;
	/** 租金 1.20 元/㎡/天 → 1.10 元/㎡/天（降 8.3%） */
	changes: readonly string[];
}

/** The evidence for the facts of a page: who verified what and when, and earlier versions. */
export interface ListingTrust {
	verification: readonly Fact[];
	/** Explanation of the verification; empty without one. */
	note: string;
	/** On the build day; undefined when the listing is no longer available. */
	freshness: Freshness | undefined;
	/** Newest first, ending with the first publication. Empty when nothing changed. */
	history: readonly HistoryRow[];
}

const NOTES: Readonly<Record<keyof typeof VERIFICATIONS, string>> = {
	none: '',
	phone: '只通过电话核实，没有到现场。',
	onsite: '到现场看过；没有列出的项目请在看房时核对。',
	document: '看过产证等证件；没有列出的项目请在看房时核对。',
};

const FIELDS: Readonly<Record<HistoryField, string>> = {
	rent: '租金',
	salePrice: '售价',
	status: '状态',
	totalArea: '总面积',
	availableArea: '可租售面积',
	minLeaseArea: '起租面积',
};

function valueText(field: HistoryField, { rent, status, salePrice, ...areas }: ListingState): string {
	switch (field) {
		case 'rent':
			return rent === undefined ? UNKNOWN : rent === 'negotiable' ? '面议' : formatRent(rent);
		case 'status':
			return status === undefined ? UNKNOWN : LISTING_STATUSES[status];
		case 'salePrice':
			return salePrice === undefined ? UNKNOWN : `${formatCount(salePrice)} 元/㎡`;
		default: {
			const area = areas[field];
			return area === undefined ? UNKNOWN : formatArea(area);
		}
	}
}

/** The change of a price in words; empty for other fields. */
function priceMove(field: HistoryField, before: ListingState, after: ListingState): string {
	if (field !== 'rent' && field !== 'salePrice') return '';
	const [was, is] = [before[field], after[field]];
	return typeof was === 'number' && typeof is === 'number' ? `（${formatChange(was, is)}）` : '';
}

/** The changed fields in words, each with its old and new value: 租金 1.20 元/㎡/天 → 1.10 元/㎡/天（降 8.3%） */
export function changeWords({ before, after, fields }: Omit<ListingChange, 'date'>): string[] {
	return fields.map(
		(field) =>
			`${FIELDS[field]} ${valueText(field, before)} → ${valueText(field, after)}${priceMove(field, before, after)}`,
	);
}

function historyRows(listing: Listing, changes: readonly ListingChange[]): HistoryRow[] {
	if (changes.length === 0) return [];
	const rows = changes.map((change) => ({
		date: change.date,
		dateText: formatDate(change.date),
		changes: changeWords(change),
	}));
	const { publishDate } = listing;
	return [...rows, { date: publishDate, dateText: formatDate(publishDate), changes: ['首次发布'] }];
}

export function listingTrust(
	listing: Listing,
	{ today, histories }: Pick<Catalog, 'today' | 'histories'>,
): ListingTrust {
	const { verified, verifiedDate, verifiedItems } = listing;
	const isChecked = verified !== 'none';
	const items = verifiedItems.map((item) => VERIFIED_ITEMS[item]).join('、');
	return {
		verification: [
			...(isChecked ? [{ label: '核验方式', value: VERIFICATIONS[verified] }] : []),
			...(isChecked && verifiedDate !== undefined
				? [{ label: '核验日期', value: formatDate(verifiedDate) }]
				: []),
			...(isChecked ? [{ label: '核验内容', value: items === '' ? '没有记录' : items }] : []),
			{ label: '最近核对', value: formatDate(listing.updatedDate) },
		],
		note: NOTES[verified],
		freshness: isOnOffer(listing) ? freshness(listing.updatedDate, today) : undefined,
		history: historyRows(listing, histories.get(listing.id) ?? []),
	};
}
