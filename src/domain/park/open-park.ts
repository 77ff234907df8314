import { z } from 'astro/zod';
import { type Park, PARK_KINDS, PARK_LEVELS } from './park.ts';

const codes = <K extends string>(labels: Readonly<Record<K, string>>) => z.enum(Object.keys(labels));

/** A park as published under /api/: plain values, units in the names, codes instead of labels, null for unknown. */
export const openPark = z.strictObject({
	id: z.string().describe('Stable; part of the address'),
	url: z.url(),
	name: z.string(),
	alias: z.array(z.string()),
	summary: z.string(),
	isSample: z.boolean().describe('Made up for demonstration'),
	level: codes(PARK_LEVELS).nullable(),
	kind: codes(PARK_KINDS),
	updatedDate: z.iso.date(),
	districtCode: z.string().describe('GB/T 2260'),
	district: z.string(),
	town: z.string().nullable(),
	areaHa: z.number().nullable(),
	totalGfaSqm: z.number().nullable(),
	builtYear: z.number().nullable(),
	powerKva: z.number().nullable(),
	taxRequirement: z.string().nullable(),
	admission: z.string().nullable(),
	industries: z.array(z.string()),
	listingIds: z.array(z.string()),
});

/** The JSON Schema of parks.json. */
export const openParksSchema = z.toJSONSchema(z.array(openPark));

export type OpenPark = z.output<typeof openPark>;

/** @param url absolute address of the park's page @param listingIds its listings on offer */
export function toOpenPark(park: Park, url: string, listingIds: readonly string[]): OpenPark {
	return {
		id: park.id,
		url,
		name: park.name,
		alias: park.alias,
		summary: park.summary,
		isSample: park.sample,
		level: park.level ?? null,
		kind: park.kind,
		updatedDate: park.updatedDate,
		districtCode: park.district.code,
		district: park.district.name,
		town: park.town ?? null,
		areaHa: park.areaHa ?? null,
		totalGfaSqm: park.totalGfa ?? null,
		builtYear: park.builtYear ?? null,
		powerKva: park.power ?? null,
		taxRequirement: park.taxRequirement ?? null,
		admission: park.admission ?? null,
		industries: park.leadIndustries.map(({ name }) => name),
		listingIds: [...listingIds],
	};
}
