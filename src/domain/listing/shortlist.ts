// † browser
import { isIdShaped } from '../schema/id-shape.ts';

/** What a visitor keeps on the own device: ids of listings, the latest first. */
export interface Shortlist {
	favourites: readonly string[];
	seen: readonly string[];
}

/** As many as still make a list to choose from; a page of them asks for as many small files. */
export const MAX_FAVOURITES = 30;
export const MAX_SEEN = 12;

function idsOf(value: unknown, max: number): string[] {
	if (!Array.isArray(value)) return [];
	const ids = value.filter((each): each is string => typeof each === 'string' && isIdShaped(each));
	return [...new Set(ids)].slice(0, max);
}

/** The list in a stored text. Whatever is broken, foreign or too much in it is left out. */
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

/** What comes of a list that takes in favourites of others. */
export interface Merged {
	list: Shortlist;
	/** New in the list. */
	added: readonly string[];
	/** There was no room for these. */
	refused: readonly string[];
}

/** Takes in favourites, in their order before the old ones. Old ones stay where they are; a full list takes no more. */
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

/** Notes a visit: to the front, each listing once, the longest ago falls out. */
export function withSeen(list: Shortlist, id: string): Shortlist {
	return { ...list, seen: [id, ...list.seen.filter((each) => each !== id)].slice(0, MAX_SEEN) };
}
