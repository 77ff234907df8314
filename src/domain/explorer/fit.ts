// † browser
import { type AnyRequirement, REQUIREMENTS, type Wanted } from './requirements/requirements.ts';
import { type Shortfall, WHOLLY } from './requirements/shortfall.ts';
import type { ListingRow } from './rows/listing-row.ts';
import { wishes } from './wanted.ts';

/** A parsed question: hard and soft requirements, ready to match against listings. */
export interface Question {
	wanted: Wanted;
	/** All that can be asked. */
	requirements: readonly AnyRequirement[];
	/** All that is asked, in the order in which it is spoken of. */
	asked: readonly AnyRequirement[];
	hard: readonly AnyRequirement[];
	soft: readonly AnyRequirement[];
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
	requirement: AnyRequirement;
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
export function questionOf(
	wanted: Wanted,
	today: string,
	requirements: readonly AnyRequirement[] = REQUIREMENTS,
): Question {
	const asked = wishes(wanted, requirements);
	const isSoft = ({ key }: AnyRequirement) => wanted.soft.includes(key);
	return {
		wanted,
		requirements,
		asked,
		hard: asked.filter((each) => !isSoft(each)),
		soft: asked.filter(isSoft),
		today,
	};
}

/** The same question about other wishes. */
export function reworded({ today, requirements }: Question, wanted: Wanted): Question {
	return questionOf(wanted, today, requirements);
}

/** How far a listing is from one requirement. Ask only for one that is wanted. @param today `YYYY-MM-DD` */
function shortfallOf(row: ListingRow, requirement: AnyRequirement, wanted: Wanted, today: string): Shortfall {
	const missing = requirement.judge(row, wanted, today);
	return missing === undefined && requirement.cannotHave(row) ? WHOLLY : missing;
}

/** Whether a listing is proven to meet one requirement. */
export function meets(row: ListingRow, requirement: AnyRequirement, wanted: Wanted, today: string): boolean {
	return requirement.judge(row, wanted, today) === 0;
}

/** Whether a listing belongs to the results. */
export function isHit(row: ListingRow, { wanted, hard, today }: Question): boolean {
	return hard.every((requirement) => meets(row, requirement, wanted, today));
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
	for (const requirement of hard) {
		const shortfall = shortfallOf(row, requirement, wanted, today);
		if (shortfall === undefined) unknown += 1;
		else missing += shortfall;
		if (missing > NEARLY) return undefined;
		points += worth(shortfall) * HARD_WEIGHT;
	}
	for (const requirement of soft) points += worth(shortfallOf(row, requirement, wanted, today));
	const most = hard.length * HARD_WEIGHT + soft.length;
	return { row, missing, unknown, score: most === 0 ? 1 : points / most };
}

/** How a listing meets each requirement, in their order. */
export function verdictsOf(row: ListingRow, { wanted, asked, today }: Question): Verdict[] {
	return asked.map((requirement) => ({
		requirement,
		isSoft: wanted.soft.includes(requirement.key),
		missing: shortfallOf(row, requirement, wanted, today),
	}));
}
