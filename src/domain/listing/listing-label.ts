import { z } from 'astro/zod';
import type { ImageFile } from '../schema/picture.ts';
import { labelOf } from '../schema/schema-field.ts';
import { type ListingData, listingSchema } from './listing.ts';

export type ListingField = keyof ListingData;

const SCHEMA = listingSchema(z.custom<ImageFile>());

/** The label of a listing field from the schema: 首层承重 for `floorLoad`. Pages, tables and comparisons all use it. */
export function listingLabel(field: ListingField): string {
	return labelOf(SCHEMA, field);
}
