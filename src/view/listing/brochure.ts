import { DOT } from '../../domain/phrases.ts';
import { fullName } from '../../domain/schema/city.ts';
import type { Listing } from '../../domain/listing/listing.ts';
import {
	DEAL_TYPES,
	LISTING_STATUSES,
	PROPERTY_TYPES,
	TRANSPORT_KINDS,
	VERIFICATIONS,
} from '../../domain/schema/listing-facts.ts';
import { listingSpec } from './listing-spec.ts';
import { type SpecGroup, unknownFacts } from './spec-group.ts';
import { textWidth } from '../site/text-width.ts';

/** The printed page of a listing, besides price, facts and specification. */
export interface Brochure {
	/** Type, place and verification. */
	what: string;
	notes: readonly string[];
	/** A photo or a plan, beside the section. */
	picture: Listing['photos'][number] | undefined;
	/** True when the text needs a smaller font to fit on one sheet. */
	isDense: boolean;
}

/** Maximum number of printed rows for floors and units. */
const MAX_UNITS = 12;
/** Full-width characters per line of a value, in the three-column specification. */
const VALUE_WIDTH = 14;
/** Full-width characters per line of the sheet. */
const LINE_WIDTH = 60;
/** Maximum lines of the specification and the units on one sheet at normal size. Measured by printing. */
const ROOM = 34;

/** Estimated lines of the specification and the units. The three columns rarely end at the same height. */
function linesOf(spec: readonly SpecGroup[], units: number): number {
	const rows = spec.flatMap((group) =>
		group.rows.map(({ value }) => Math.ceil(textWidth(value) / VALUE_WIDTH)),
	);
	const lines = rows.reduce((sum, count) => sum + count, 0) + spec.length * 1.5;
	const unknown = Math.ceil(textWidth(unknownFacts(spec)) / LINE_WIDTH);
	return (lines / 3) * 1.15 + unknown + (units === 0 ? 0 : Math.min(units, MAX_UNITS) + 2);
}

function namesOf(topics: Listing['industriesAllowed'], title: string): string[] {
	return topics.length === 0 ? [] : [`${title}：${topics.map(({ name }) => name).join('、')}`];
}

export function brochureOf(listing: Listing): Brochure {
	const { district, town, address, building, floor, transport } = listing;
	const place = [fullName(district), town, address, building, floor].filter((part) => part !== undefined);
	const ways = transport.map(({ kind, name, km }) => `${TRANSPORT_KINDS[kind]} ${name} ${km} 公里`);
	return {
		what: [
			DEAL_TYPES[listing.dealType],
			PROPERTY_TYPES[listing.propertyType],
			LISTING_STATUSES[listing.status],
			...(listing.verified === 'none' ? [] : [VERIFICATIONS[listing.verified]]),
			...place,
		].join(DOT),
		notes: [
			listing.summary,
			...namesOf(listing.industriesAllowed, '适合产业'),
			...namesOf(listing.industriesBanned, '限制产业'),
			...(ways.length === 0 ? [] : [`交通：${ways.join('；')}`]),
		],
		picture: listing.photos[0] ?? listing.floorPlans[0],
		isDense: linesOf(listingSpec(listing), listing.units.length) > ROOM,
	};
}
