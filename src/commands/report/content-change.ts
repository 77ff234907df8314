import { z } from 'astro/zod';
import { isOnOffer } from '../../domain/listing/listing.ts';
import { type ListingChange, listingChanges } from '../../domain/listing/price-history.ts';
import { idOfFile } from '../../domain/schema/entry-id.ts';
import { type CalendarDate, day } from '../../domain/units/calendar-date.ts';
import { readMarkdown } from '../../reader/content-file.ts';
import type { ChangedFile } from '../git/changed-file.ts';

const fieldsSchema = z.object({
	title: z.string().optional().catch(undefined),
	draft: z.boolean().optional().catch(undefined),
});

/** An entry on one side of a change: its fields, unless it is a draft or cannot be read. */
interface Side {
	title: string;
	/** As written, not checked. */
	fields: unknown;
	text: string;
}

/** What became of an entry. */
export interface EntryChange {
	id: string;
	/** Path inside the content folder. */
	file: string;
	title: string;
	kind: 'new' | 'changed' | 'gone';
	/** Of a listing, when its price, state or areas changed. */
	values: ListingChange | undefined;
}

function side(file: string, bytes: Uint8Array | undefined): Side | undefined {
	if (bytes === undefined) return undefined;
	const { entry } = readMarkdown(file, file.slice(file.indexOf('/') + 1), bytes);
	const { title, draft } = fieldsSchema.safeParse(entry?.data).data ?? {};
	if (entry === undefined || draft === true) return undefined;
	return { title: title ?? idOfFile(file), fields: entry.data, text: new TextDecoder().decode(bytes) };
}

/** Two days, of which the second is later. Only their order counts. */
const BEFORE = day('2000-01-01');
const AFTER = day('2000-01-02');

function valuesOf(before: Side, after: Side): ListingChange | undefined {
	const at = (date: CalendarDate, { fields }: Side) => ({ date, fields });
	return listingChanges([at(BEFORE, before), at(AFTER, after)])[0];
}

/** A file that moved to another id is one entry that went and one that came. */
function steps(changed: ChangedFile): ChangedFile[] {
	if (idOfFile(changed.file) === idOfFile(changed.oldFile)) return [changed];
	return [
		{ ...changed, file: changed.oldFile, after: undefined },
		{ ...changed, oldFile: changed.file, before: undefined },
	];
}

/** The changes of a collection for readers: a draft is not there. @param collection `articles` or `listings` */
export function entryChanges(files: readonly ChangedFile[], collection: string): EntryChange[] {
	return files
		.filter(({ file, oldFile }) =>
			[file, oldFile].some((each) => each.startsWith(`${collection}/`) && each.endsWith('.md')),
		)
		.flatMap(steps)
		.flatMap(({ file, oldFile, before, after }): EntryChange[] => {
			const [was, is] = [side(oldFile, before), side(file, after)];
			if (was === undefined && is === undefined) return [];
			const title = (is ?? was)?.title ?? '';
			const entry = { id: idOfFile(file), file, title, values: undefined };
			if (was === undefined) return [{ ...entry, kind: 'new' }];
			if (is === undefined) return [{ ...entry, kind: 'gone' }];
			if (was.text === is.text) return [];
			return [
				{ ...entry, kind: 'changed', values: collection === 'listings' ? valuesOf(was, is) : undefined },
			];
		})
		.toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
}

/** Whether a change takes a listing off the market. */
export function isTaken({ before, after }: ListingChange): boolean {
	const wasOnOffer = before.status === undefined || isOnOffer({ status: before.status });
	return wasOnOffer && after.status !== undefined && !isOnOffer({ status: after.status });
}
