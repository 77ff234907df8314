import { z } from 'astro/zod';
import { offeredFigures } from './floor-space.ts';
import { freeSpace } from './free-space.ts';
import type { Listing } from './listing.ts';
import * as facts from '../schema/listing-facts.ts';

const codes = <K extends string>(labels: Readonly<Record<K, string>>) =>
	z.enum(Object.keys(labels)).describe(
		Object.entries(labels)
			.map(([code, label]) => `${code} ${String(label)}`)
			.join('; '),
	);
const day = z.iso.date();

const OF_OFFER = 'Of the ground floor, or of the upper floors when only those are on offer';

/** A listing as published under /api/: plain values, units in the names, codes instead of labels, null for unknown. */
export const openListing = z.strictObject({
	id: z.string().describe('Stable; part of the address'),
	url: z.url(),
	title: z.string(),
	summary: z.string(),
	isSample: z.boolean().describe('Made up for demonstration'),
	dealType: codes(facts.DEAL_TYPES),
	propertyType: codes(facts.PROPERTY_TYPES),
	status: codes(facts.LISTING_STATUSES),
	verified: codes(facts.VERIFICATIONS),
	verifiedDate: day.nullable(),
	verifiedItems: z.array(codes(facts.VERIFIED_ITEMS)).describe('What was looked at'),
	publishDate: day,
	updatedDate: day.describe('Last checked; ask again after 60 days'),
	expireDate: day.nullable(),
	availableFrom: day.nullable(),
	districtCode: z.string().describe('GB/T 2260'),
	district: z.string(),
	town: z.string().nullable(),
	parkId: z.string().nullable(),
	totalAreaSqm: z.number(),
	availableAreaSqm: z.number().describe('Free now; 0 when all of it is under negotiation'),
	reservedAreaSqm: z.number().describe('Under negotiation'),
	minLeaseAreaSqm: z.number().nullable(),
	clearHeightM: z.number().nullable().describe(OF_OFFER),
	floorLoadKgPerSqm: z.number().nullable().describe(OF_OFFER),
	powerKva: z.number().nullable(),
	fireClass: codes(facts.FIRE_CLASSES),
	maxCraneT: z.number().nullable(),
	hasDock: z.boolean().nullable(),
	isDivisible: z.boolean().nullable(),
	isRegistrable: z.boolean().nullable(),
	eia: codes(facts.EIA_LEVELS).nullable(),
	rentYuanPerSqmDay: z.number().nullable().describe('Of what is free now'),
	isRentNegotiable: z.boolean(),
	salePriceYuanPerSqm: z.number().nullable(),
	propertyFeeYuanPerSqmMonth: z.number().nullable(),
	depositMonths: z.number().nullable(),
	rentFreeDays: z.number().nullable(),
	minTermYears: z.number().nullable(),
	industries: z.array(z.string()).describe('It suits these'),
	industriesBanned: z.array(z.string()).describe('It is closed to these'),
	taxRequirement: z.string().nullable(),
});

/** The JSON Schema of listings.json. */
export const openListingsSchema = z.toJSONSchema(z.array(openListing));

export type OpenListing = z.output<typeof openListing>;

/** @param url absolute address of the listing's page */
export function toOpenListing(listing: Listing, url: string): OpenListing {
	const cranes = listing.cranes.filter(({ state }) => state === 'installed').map(({ tonnes }) => tonnes);
	const free = freeSpace(listing);
	const { height, load } = offeredFigures(listing);
	return {
		id: listing.id,
		url,
		title: listing.title,
		summary: listing.summary,
		isSample: listing.sample,
		dealType: listing.dealType,
		propertyType: listing.propertyType,
		status: listing.status,
		verified: listing.verified,
		verifiedDate: listing.verifiedDate ?? null,
		verifiedItems: listing.verifiedItems,
		publishDate: listing.publishDate,
		updatedDate: listing.updatedDate,
		expireDate: listing.expireDate ?? null,
		availableFrom: listing.availableFrom ?? null,
		districtCode: listing.district.code,
		district: listing.district.name,
		town: listing.town ?? null,
		parkId: listing.park?.id ?? null,
		totalAreaSqm: listing.totalArea,
		availableAreaSqm: free.area,
		reservedAreaSqm: free.reserved,
		minLeaseAreaSqm: listing.minLeaseArea ?? null,
		clearHeightM: height,
		floorLoadKgPerSqm: load,
		powerKva: listing.power ?? null,
		fireClass: listing.fireClass,
		maxCraneT: cranes.length === 0 ? null : Math.max(...cranes),
		hasDock: listing.docks === undefined ? null : listing.docks.type !== 'none',
		isDivisible: listing.divisible ?? null,
		isRegistrable: listing.registrable ?? null,
		eia: listing.eia ?? null,
		rentYuanPerSqmDay: free.rent ?? null,
		isRentNegotiable: listing.rent?.negotiable ?? false,
		salePriceYuanPerSqm: listing.salePrice ?? null,
		propertyFeeYuanPerSqmMonth: listing.propertyFee ?? null,
		depositMonths: listing.deposit ?? null,
		rentFreeDays: listing.freeRent ?? null,
		minTermYears: listing.minTerm ?? null,
		industries: listing.industriesAllowed.map(({ name }) => name),
		industriesBanned: listing.industriesBanned.map(({ name }) => name),
		taxRequirement: listing.taxRequirement ?? null,
	};
}
