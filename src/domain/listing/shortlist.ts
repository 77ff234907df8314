// † browser
import { isIdShaped } from '../schema/id-shape.ts';

/** The shortlist on the visitor's device: ids of listings, the latest first. */
export interface Shortlist {
	favourites: readonly string[];
	seen: readonly string[];
}

/** More are no longer a shortlist, and the page fetches one small file for each. */
export const MAX_FAVOURITES = 30;
export const MAX_SEEN = 12;
/** Maximum listings of one lead. */
export const MAX_ENQUIRED = 10;

function idsOf(value: unknown, max: number): string[] {
	if (!Array.isArray(value)) return [];
	const ids = value.filter((each): each is string => typeof each === 'string' && isIdShaped(each));
	return [...new Set(ids)].slice(0, max);
}

/** Parses the stored text. Broken, unknown or surplus parts are dropped. */
export function readShortlist(text: string | null): Shortlist {
	try {
		const stored: { favourites?: unknown; seen?: unknown } = Object(JSON.parse(text ?? '{}'));
		return {
			favourites: idsOf(stored.favourites, MAX_FAVOURITES),
			seen: idsOf(stored.seen, MAX_SEEN),
		};
	} catch {
		return { favourites: [], seen: [] };
	}
}

export function isFavourite({ favourites }: Shortlist, id: string): boolean {
	return favourites.includes(id);
}

/** The result of merging favourites from a link. */
export interface Merged {
	list: Shortlist;
	/** Newly added ids. */
	added: readonly string[];
	/** Ids that did not fit. */
	refused: readonly string[];
}

/**
 * Adds favourites in their order in front of the existing ones. Existing ones stay in place; a full list accepts no
 * more.
 */
export function withFavourites(list: Shortlist, ids: readonly string[]): Merged {
	const fresh = [...new Set(ids)].filter((id) => isIdShaped(id) && !isFavourite(list, id));
	const room = MAX_FAVOURITES - list.favourites.length;
	const added = fresh.slice(0, room);
	return {
		list: { ...list, favourites: [...added, ...list.favourites] },
		added,
		refused: fresh.slice(room),
	};
}

export function withoutFavourite(list: Shortlist, id: string): Shortlist {
	return { ...list, favourites: list.favourites.filter((each) => each !== id) };
}

/** Records a visit: moves the listing to the front, without duplicates. The oldest drops out. */
export function withSeen(list: Shortlist, id: string): Shortlist {
	return { ...list, seen: [id, ...list.seen.filter((each) => each !== id)].slice(0, MAX_SEEN) };
}
