// † browser
import { DOT } from '../../domain/phrases.ts';
import type { CornerTag } from './corner-tag.ts';
import type { Fact } from '../site/fact.ts';
import { heightOn, loadOn } from '../../domain/explorer/rows/floor-figures.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import { FIRE_CLASSES, isGone, LISTING_STATUSES, PROPERTY_TYPES } from '../../domain/schema/listing-facts.ts';
import type { ListingRow } from '../../domain/explorer/rows/listing-row.ts';
import { listingUrl } from '../../domain/urls.ts';
import type { Picture } from '../../domain/schema/picture.ts';
import { formatDate, formatLoad, formatMetres, formatPower, UNKNOWN } from '../../domain/units/format.ts';
import { type CardFact, cardFacts } from './card-facts.ts';
import { advantages } from './listing-tags.ts';
import { figuresOf, reservedText, sizeText } from '../../domain/explorer/rows/space-words.ts';
import { type Price, priceOf } from './price.ts';
import { shortTitle } from './short-title.ts';

/** A card without picture. */
export interface RowCard {
	id: string;
	href: string;
	title: string;
	/** The title on a card: one line, in the same order for every listing. */
	shortTitle: string;
	place: string;
	price: Price;
	/** Area, height, load, power and fire class. Always these five in this order, so that cards are easy to compare. */
	facts: readonly Fact[];
	/** Height, load, power and fire class, or what decides between the results. */
	decisive: readonly CardFact[];
	tags: readonly string[];
	/** Park and advantages in one line, in which only the first words are certain to be seen. */
	more: string;
	/** 另 1000 ㎡ 洽谈中; empty for none, or when the status covers everything. It is also one of the tags. */
	reserved: string;
	status: string;
	isAvailable: boolean;
	/** Leased, sold or withdrawn: it has no price any more. */
	isGone: boolean;
	isSample: boolean;
	/** True when its card is marked 示例. In a demo the bar on top says it for all. */
	isMarked: boolean;
	updated: string;
	updatedText: string;
}

export interface ListingCard extends RowCard {
	/** The first photo; undefined for the section instead. */
	photo: Picture | undefined;
	/** Path of the section. */
	section: string;
	/** What can be leafed to, from `picturesCode`. */
	pictures: string | undefined;
	/** The tags in the corner. The first is shown. */
	corner: readonly CornerTag[];
}

export function placeText({ district, town, park }: Pick<Listing, 'district' | 'town' | 'park'>): string {
	return placeOf([district.short, town, park?.name]);
}

function placeOf(parts: readonly (string | null | undefined)[]): string {
	return parts.filter((part) => part !== undefined && part !== null).join(DOT);
}

function shown<T>(value: T | null, format: (value: T) => string): string {
	return value === null ? UNKNOWN : format(value);
}

/** The card of a row. @param district short name @param park name */
export function rowCard(row: ListingRow, district: string, park: string | undefined): RowCard {
	const word = PROPERTY_TYPES[row.type];
	const figures = figuresOf(row);
	// If everything is under negotiation, the badge shows it.
	const reserved = figures.free === 0 && row.status === 'reserved' ? '' : reservedText(figures);
	return {
		id: row.id,
		href: listingUrl(row.id),
		title: row.title,
		shortTitle: shortTitle(row, district),
		place: placeOf([district, row.town, park]),
		price: priceOf(row),
		facts: [
			{ label: '面积', value: sizeText(figures) },
			{ label: '层高', value: shown(heightOn(row), formatMetres) },
			{ label: '承重', value: shown(loadOn(row), formatLoad) },
			{ label: '配电', value: shown(row.power, formatPower) },
			{ label: '消防', value: FIRE_CLASSES[row.fire] },
		],
		decisive: cardFacts(row),
		tags: [word, ...(reserved === '' ? [] : [reserved]), ...advantages(row)],
		more: placeOf([reserved === '' ? null : reserved, park, ...advantages(row)]),
		reserved,
		status: LISTING_STATUSES[row.status],
		isAvailable: row.status === 'available',
		isGone: isGone(row.status),
		isSample: row.isSample,
		isMarked: row.isSample,
		updated: row.updated,
		updatedText: formatDate(row.updated),
	};
}
