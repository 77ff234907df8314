import { z } from 'astro/zod';
import { isSame } from './cell-value.ts';
import { importedListing, LISTING_FIELDS } from './listing-column.ts';

type Fields = Readonly<Record<string, unknown>>;

const groupSchema = z.record(z.string(), z.unknown());
const schemas = new Map<string, z.ZodType>(Object.entries(importedListing.shape));

function groupOf(value: unknown): Fields | undefined {
	return groupSchema.safeParse(value).data;
}

/** A price and 面议 exclude each other. The sheet's value replaces the file's. */
function withoutOtherPrice(old: Fields, next: Fields): Fields {
	const ended =
		next['negotiable'] === true ? 'value' : next['value'] === undefined ? undefined : 'negotiable';
	return Object.fromEntries(Object.entries(old).filter(([key]) => key !== ended || key in next));
}

/**
 * The merged value of a field. If the number of groups is equal, groups keep the child fields that the sheet does not have.
 */
function merged(field: string, old: unknown, next: unknown): unknown {
	if (Array.isArray(next)) {
		if (!Array.isArray(old) || old.length !== next.length) return next;
		return next.map((item: unknown, i) => merged('', old[i], item));
	}
	const [before, after] = [groupOf(old), groupOf(next)];
	if (before === undefined || after === undefined) return next;
	return { ...(field === 'rent' ? withoutOtherPrice(before, after) : before), ...after };
}

/**
 * The complete new values of the fields that an import changes, in schema order. A field with the same meaning in another
 * spelling (丙类 and c, 30亩 and 20000㎡) does not change.
 */
export function changedFields(old: Fields, fields: Fields): Fields {
	return Object.fromEntries(
		LISTING_FIELDS.flatMap((field): [string, unknown][] => {
			if (!(field in fields)) return [];
			const value = merged(field, old[field], fields[field]);
			const schema = schemas.get(field);
			const isUnchanged = field in old && schema !== undefined && isSame(schema, old[field], value);
			return isUnchanged ? [] : [[field, value]];
		}),
	);
}
