import { listingSheetUrl } from '../../domain/urls.ts';
import type { ListingSheet } from '../../view/shortlist/listing-sheet.ts';

/** The data sheets of listings, and the ids that could not be loaded. */
export interface Sheets {
	/** In the order asked for. */
	found: readonly ListingSheet[];
	/** Ids that the site no longer has. */
	gone: readonly string[];
	/** Ids whose load failed. They may still exist. */
	failed: readonly string[];
}

const asked = new Map<string, Promise<ListingSheet | undefined>>();

/** One sheet, asked for once a visit; undefined when the site has none. Rejects when there is no answer. */
async function fetchSheet(id: string): Promise<ListingSheet | undefined> {
	// A sheet of an older build has not all facts.
	const response = await fetch(listingSheetUrl(id), { cache: 'no-cache' });
	if (response.status === 404) return undefined;
	if (!response.ok) throw new Error(`status ${response.status}`);
	return response.json();
}

function sheetOf(id: string): Promise<ListingSheet | undefined> {
	const known = asked.get(id);
	if (known !== undefined) return known;
	const sheet = fetchSheet(id);
	asked.set(id, sheet);
	sheet.catch(() => asked.delete(id));
	return sheet;
}

/** The sheets of listings; never rejects. */
export async function loadSheets(ids: readonly string[]): Promise<Sheets> {
	const answers = await Promise.allSettled(ids.map(sheetOf));
	const idsWhere = (test: (answer: PromiseSettledResult<ListingSheet | undefined>) => boolean) =>
		ids.filter((_, i) => answers[i] !== undefined && test(answers[i]));
	return {
		found: answers.flatMap((answer) => (answer.status === 'fulfilled' ? (answer.value ?? []) : [])),
		gone: idsWhere((answer) => answer.status === 'fulfilled' && answer.value === undefined),
		failed: idsWhere((answer) => answer.status === 'rejected'),
	};
}
