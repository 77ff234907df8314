import type { Listing } from '../domain/listing.ts';
import { FIRE_CLASSES, LISTING_STATUSES, PROPERTY_TYPES } from '../domain/listing-facts.ts';
import { monthlyRent } from '../domain/rent.ts';
import { listingUrl } from '../domain/urls.ts';
import { type Thumbnail, tintOf } from './article-card.ts';
import {
	formatArea,
	formatCount,
	formatDate,
	formatLoad,
	formatMetres,
	formatMoney,
	formatPower,
	formatRent,
	UNKNOWN,
} from './format.ts';

export interface Fact {
	label: string;
	value: string;
}

/** The price of a listing in big letters, and what it comes to. */
export interface Price {
	amount: string;
	unit: string;
	/** 约 10.95 万元/月起, or empty. */
	note: string;
}

export interface ListingCard {
	id: string;
	href: string;
	title: string;
	place: string;
	price: Price;
	/** Area, height, load, power and fire class: always these five, in this order, so that cards compare by eye. */
	facts: readonly Fact[];
	tags: readonly string[];
	status: string;
	isAvailable: boolean;
	isSample: boolean;
	updated: string;
	updatedText: string;
	thumbnail: Thumbnail;
}

const MAX_TAGS = 4;

/** Advantages by rule, never typed, so that every tag can be traced to a field. */
const TAGS: readonly [string, (listing: Listing) => boolean][] = [
	['独栋', ({ layout }) => layout === 'detached'],
	['可环评', ({ eia }) => eia !== undefined && eia !== 'no'],
	['可注册', ({ registrable }) => registrable === true],
	['产证齐全', ({ certificate }) => certificate === 'complete'],
	['有行车', ({ cranes }) => cranes.some(({ state }) => state === 'installed')],
	['卸货平台', ({ docks }) => docks !== undefined && docks.type !== 'none'],
	['可分割', ({ divisible }) => divisible === true],
	['喷淋', ({ sprinkler }) => sprinkler === true],
];

/** The price in the unit of the trade; a total per month for the smallest lease. */
function priceOf({ rent, salePrice, minLeaseArea, availableArea }: Listing): Price {
	if (rent?.value !== undefined) {
		const area = minLeaseArea ?? availableArea;
		return {
			amount: rent.value.toFixed(2),
			unit: '元/㎡/天',
			note: `${formatArea(area)}${minLeaseArea === undefined ? '' : ' 起'}，约 ${formatMoney(monthlyRent(rent.value, area))}/月`,
		};
	}
	if (salePrice !== undefined) {
		return {
			amount: formatCount(salePrice),
			unit: '元/㎡',
			note: `总价约 ${formatMoney(salePrice * availableArea)}`,
		};
	}
	return { amount: '面议', unit: '', note: '' };
}

/** 1000–3000 ㎡ for space let in parts, else 3000 ㎡. */
export function areaText({ minLeaseArea, availableArea }: Listing): string {
	return minLeaseArea === undefined || minLeaseArea === availableArea
		? formatArea(availableArea)
		: `${Math.round(minLeaseArea)}–${formatArea(availableArea)}`;
}

export function placeText({ district, town, park }: Pick<Listing, 'district' | 'town' | 'park'>): string {
	return [district.short, town, park?.name].filter((part) => part !== undefined).join(' · ');
}

export function listingCard(listing: Listing): ListingCard {
	const word = PROPERTY_TYPES[listing.propertyType];
	const photo = listing.photos[0] ?? listing.floorPlans[0];
	const { clearHeight, floorLoad, power } = listing;
	return {
		id: listing.id,
		href: listingUrl(listing.id),
		title: listing.title,
		place: placeText(listing),
		price: priceOf(listing),
		facts: [
			{ label: '面积', value: areaText(listing) },
			{ label: '层高', value: clearHeight === undefined ? UNKNOWN : formatMetres(clearHeight) },
			{ label: '承重', value: floorLoad === undefined ? UNKNOWN : formatLoad(floorLoad) },
			{ label: '配电', value: power === undefined ? UNKNOWN : formatPower(power) },
			{ label: '消防', value: FIRE_CLASSES[listing.fireClass] },
		],
		tags: [word, ...TAGS.filter(([, applies]) => applies(listing)).map(([tag]) => tag)].slice(
			0,
			MAX_TAGS + 1,
		),
		status: LISTING_STATUSES[listing.status],
		isAvailable: listing.status === 'available',
		isSample: listing.sample,
		updated: listing.updatedDate,
		updatedText: formatDate(listing.updatedDate),
		thumbnail: { image: photo?.src, alt: photo?.alt ?? '', word, tint: tintOf(word) },
	};
}

/** Rent as a sentence part, for descriptions. */
export function rentText(listing: Listing): string {
	if (listing.rent?.value !== undefined) return formatRent(listing.rent.value);
	const { amount, unit } = priceOf(listing);
	return `${amount}${unit === '' ? '' : ` ${unit}`}`;
}
