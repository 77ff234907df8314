// † browser

/** The topic of a part of a query. */
export type PartKind =
	| 'place'
	| 'type'
	| 'deal'
	| 'amount'
	| 'feature'
	| 'topic'
	| 'name'
	| 'listing'
	| 'document'
	| 'phone'
	| 'date'
	| 'metro'
	| 'word';

/** URL parameters of the explorer for a part: `[['district', 'songjiang']]`. */
export type Ask = readonly (readonly [name: string, value: string])[];

/** A possible meaning of a piece of a query. */
export interface Meaning {
	kind: PartKind;
	/** Spellings on pages, the usual one first. */
	spellings: readonly string[];
	/** The requirement for listings. Empty if the part is only searched for in texts. */
	ask: Ask;
	/** Whether the words could mean something else. */
	isGuess: boolean;
	/** For a place: names of districts whose listings and parks are not in it, though their texts may seem so. */
	elsewhere?: readonly string[];
	/** The guessed word for input that has no meaning here: 松江 for songjiang or 松将. */
	meant?: string;
}

/** A part of a query that was understood, or a word that was not. */
export interface QueryPart extends Meaning {
	/** As typed. */
	text: string;
	/** Offset in the text of the query. */
	start: number;
	end: number;
	/** Whether pages and listings about the part are excluded: 不要松江, -松江. */
	isExcluded: boolean;
	/** Whether listings without it are shown too: 最好带行车. */
	isSoft: boolean;
}

/** A meaning and its end offset. */
export interface Match {
	end: number;
	meaning: Meaning;
}

/** A certain meaning that texts express with the given spellings. */
export function plainMeaning(kind: PartKind, spellings: readonly string[], ask: Ask = []): Meaning {
	return { kind, spellings, ask, isGuess: false };
}
