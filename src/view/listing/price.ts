// † browser
import { leastAreaOn } from '../../domain/explorer/rows/floor-figures.ts';
import type { ListingRow } from '../../domain/explorer/rows/listing-row.ts';
import { rowOfListing } from '../../domain/explorer/rows/row-of-listing.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import { monthlyRent } from '../../domain/rent/rent.ts';
import { isGone, isSaleFirst, LISTING_STATUSES } from '../../domain/schema/listing-facts.ts';
import { formatAreaOf, formatCount, formatMoney, formatRent } from '../../domain/units/format.ts';

/** The main price of a listing, with the total. */
export interface Price {
	amount: string;
	unit: string;
	/** 3000 ㎡ 起，约 10.95 万元/月, before the other price where it can be rented and bought; or empty. */
	note: string;
	/** The same for a card, where the title says the area: 月约 10.95 万起, or only the other price: 售 6,200 元/㎡. */
	total: string;
	/** The other price where it can be rented and bought: 售 6,200 元/㎡; else empty. */
	other: string;
}

/** 15.1 万 of an amount in 元: a card has no room for more. */
const inShort = (yuan: number) =>
	yuan < 10_000 ? formatMoney(yuan) : `${Number((yuan / 10_000).toPrecision(3))} 万`;

/** A price with its total, and the words for it beside another one: 租 1.05 元/㎡/天. */
type KnownPrice = Omit<Price, 'other'> & { beside: string };

/** With a monthly total for the smallest lease. */
function rentPrice(row: ListingRow): KnownPrice[] {
	const { rent, minLeaseArea } = row;
	if (rent === null) return [];
	const area = leastAreaOn(row, undefined);
	return [
		{
			amount: rent.toFixed(2),
			unit: '元/㎡/天',
			note: `${formatAreaOf(area)}${minLeaseArea === null ? '' : ' 起'}，约 ${formatMoney(monthlyRent(rent, area))}/月`,
			total: `月约 ${inShort(monthlyRent(rent, area))}${area < row.availableArea ? '起' : ''}`,
			beside: `租 ${formatRent(rent)}`,
		},
	];
}

function salePriceOf({ salePrice, availableArea, reservedArea }: ListingRow): KnownPrice[] {
	if (salePrice === null) return [];
	const total = salePrice * (availableArea || reservedArea);
	return [
		{
			amount: formatCount(salePrice),
			unit: '元/㎡',
			note: `总价约 ${formatMoney(total)}`,
			total: `总价约 ${inShort(total)}`,
			beside: `售 ${formatCount(salePrice)} 元/㎡`,
		},
	];
}

/** The price of the deal, beside it the other one where both are known. A listing that is gone has its state instead. */
export function priceOf(row: ListingRow): Price {
	const { deal, status } = row;
	if (isGone(status)) return { amount: LISTING_STATUSES[status], unit: '', note: '', total: '', other: '' };
	const prices = isSaleFirst(deal)
		? [...salePriceOf(row), ...rentPrice(row)]
		: [...rentPrice(row), ...salePriceOf(row)];
	const [first, second] = prices;
	if (first === undefined) return { amount: '面议', unit: '', note: '', total: '', other: '' };
	const { beside: _, ...price } = first;
	return second === undefined
		? { ...price, other: '' }
		: { ...price, note: `${price.note}；${second.beside}`, total: second.beside, other: second.beside };
}

/** The prices as part of a sentence, for descriptions. */
export function priceText(listing: Listing): string {
	const { amount, unit, other } = priceOf(rowOfListing(listing));
	const price = unit === '' ? amount : `${amount} ${unit}`;
	return other === '' ? price : `${price}，${other}`;
}
