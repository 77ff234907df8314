// † browser
import type { ListingRow } from './rows/listing-row.ts';
import { shortfallOf } from './requirement.ts';
import type { Shortfall } from './shortfall.ts';
import { type RequirementKey, wishes } from './requirement-key.ts';
import type { Wanted } from './wanted.ts';

/** Wishes made ready to be asked of many listings. */
export interface Question {
	wanted: Wanted;
	hard: readonly RequirementKey[];
	soft: readonly RequirementKey[];
	/** `YYYY-MM-DD` */
	today: string;
}

/** A listing against everything that is wanted. */
export interface Fit {
	row: ListingRow;
	/** All shortfalls of hard requirements together: 0 when none is missed. */
	missing: number;
	/** Hard requirements it says nothing of. */
	unknown: number;
	/** From 1, everything fits, to 0: the mean over the requirements, a hard one counting twice. */
	score: number;
}

/** One requirement, as a listing meets it. */
export interface Verdict {
	key: RequirementKey;
	isSoft: boolean;
	/** 0 fits, undefined when nobody has filled it in. */
	missing: Shortfall;
}

/** Nothing more than this may be missing in all for a listing to be offered as nearly fitting: one step, or 30 % of a figure. */
const NEARLY = 0.3;
const HARD_WEIGHT = 2;
/** What an answer nobody has given is worth: more than a clear miss, less than a clear yes. */
const UNKNOWN_SCORE = 0.5;
/** The most a miss is worth, when next to nothing is missing. */
const MISS_SCORE = 0.5;

/** @param today `YYYY-MM-DD`, the visitor's own day */
export function questionOf(wanted: Wanted, today: string): Question {
	const keys = wishes(wanted);
	return {
		wanted,
		hard: keys.filter((key) => !wanted.soft.includes(key)),
		soft: keys.filter((key) => wanted.soft.includes(key)),
		today,
	};
}

function worth(missing: Shortfall): number {
	if (missing === undefined) return UNKNOWN_SCORE;
	return missing === 0 ? 1 : MISS_SCORE * (1 - Math.min(1, missing));
}

/**
 * Measures a listing; undefined when more than a little is missing. A stricter wish never turns that into a fit, and a better
 * building is never further off.
 */
export function fitOf(row: ListingRow, { wanted, hard, soft, today }: Question): Fit | undefined {
	let [missing, unknown, points] = [0, 0, 0];
	for (const key of hard) {
		const shortfall = shortfallOf(row, key, wanted, today);
		if (shortfall === undefined) unknown += 1;
		else missing += shortfall;
		if (missing > NEARLY) return undefined;
		points += worth(shortfall) * HARD_WEIGHT;
	}
	for (const key of soft) points += worth(shortfallOf(row, key, wanted, today));
	const most = hard.length * HARD_WEIGHT + soft.length;
	return { row, missing, unknown, score: most === 0 ? 1 : points / most };
}

/** How a listing meets each requirement, in their order. */
export function verdictsOf(row: ListingRow, { wanted, today }: Question): Verdict[] {
	return wishes(wanted).map((key) => ({
		key,
		isSoft: wanted.soft.includes(key),
		missing: shortfallOf(row, key, wanted, today),
	}));
}
