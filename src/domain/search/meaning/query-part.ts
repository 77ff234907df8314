// † browser

/** What a part of a query is about. */
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

/** Parameters of the explorer's address that a part asks for: `[['district', 'songjiang']]`. */
export type Ask = readonly (readonly [name: string, value: string])[];

/** What a stretch of a query may mean. */
export interface Meaning {
	kind: PartKind;
	/** Ways in which pages may say it, the usual one first. */
	spellings: readonly string[];
	/** What it asks of listings; empty when it is only looked for in texts. */
	ask: Ask;
	/** The words could mean something else. */
	isGuess: boolean;
	/** A guess at what was meant by words that mean nothing here: 松江 for songjiang or 松将. */
	meant?: string;
}

/** A part of a query that was understood, or a word that was not. */
export interface QueryPart extends Meaning {
	/** As typed. */
	text: string;
	/** Offsets in the text of the query. */
	start: number;
	end: number;
	/** 不要松江, -松江: pages and listings about it are left out. */
	isExcluded: boolean;
}

/** A meaning and where it ends. */
export interface Match {
	end: number;
	meaning: Meaning;
}

/** A meaning of one kind, known for certain, that pages say as it was typed. */
export function plainMeaning(kind: PartKind, spellings: readonly string[], ask: Ask = []): Meaning {
	return { kind, spellings, ask, isGuess: false };
}
