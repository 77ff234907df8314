import { z } from 'astro/zod';
import type { ImageFile } from '../schema/picture.ts';
import { labelOf } from '../schema/schema-field.ts';
import { type ListingData, listingSchema } from './listing.ts';

export type ListingField = keyof ListingData;

const SCHEMA = listingSchema(z.custom<ImageFile>());

/** The label of a field of a listing: 首层承重 for `floorLoad`. Pages, tables and comparisons all take it from the schema. */
export function listingLabel(field: ListingField): string {
	return labelOf(SCHEMA, field);
}
