// † browser
import { type AnyRequirement, REQUIREMENTS, type Wanted } from './requirements/requirements.ts';
import { type Shortfall, WHOLLY } from './requirements/shortfall.ts';
import type { ListingRow } from './rows/listing-row.ts';
import { wishes } from './wanted.ts';

/** A parsed question: hard and soft requirements, prepared once for many listings. */
export interface Question {
	wanted: Wanted;
	/** All known requirements. */
	requirements: readonly AnyRequirement[];
	/** The requirements that are set, in spoken order. */
	asked: readonly AnyRequirement[];
	hard: readonly AnyRequirement[];
	soft: readonly AnyRequirement[];
	/** `YYYY-MM-DD` */
	today: string;
}

/** A listing compared with a question. */
export interface Fit {
	row: ListingRow;
	/** Sum of the shortfalls of hard requirements; 0 when none is missed. */
	missing: number;
	/** Number of hard requirements with unknown facts. */
	unknown: number;
	/** From 0 to 1 (everything fits): the mean over the requirements. A hard one counts twice. */
	score: number;
}

/** The result of one requirement for one listing. */
export interface Verdict {
	requirement: AnyRequirement;
	isSoft: boolean;
	/** 0 fits; undefined when the fact is unknown. */
	missing: Shortfall;
}

/** Largest total shortfall of a near fit: one step, or 30 % of a figure. */
const NEARLY = 0.3;
const HARD_WEIGHT = 2;
/** Score of an unknown fact: more than a clear miss, less than a clear fit. */
const UNKNOWN_SCORE = 0.5;
/** Upper limit of the score of a miss, for a very small shortfall. */
const MISS_SCORE = 0.5;

/** @param today `YYYY-MM-DD`, the visitor's day */
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

/** The same question with other wishes. */
export function reworded({ today, requirements }: Question, wanted: Wanted): Question {
	return questionOf(wanted, today, requirements);
}

/** The shortfall for one requirement, which must be set. @param today `YYYY-MM-DD` */
function shortfallOf(row: ListingRow, requirement: AnyRequirement, wanted: Wanted, today: string): Shortfall {
	const missing = requirement.judge(row, wanted, today);
	return missing === undefined && requirement.cannotHave(row) ? WHOLLY : missing;
}

/** Whether a listing is proven to meet one requirement. */
export function meets(row: ListingRow, requirement: AnyRequirement, wanted: Wanted, today: string): boolean {
	return requirement.judge(row, wanted, today) === 0;
}

/** Whether a listing is among the results. */
export function isHit(row: ListingRow, { wanted, hard, today }: Question): boolean {
	return hard.every((requirement) => meets(row, requirement, wanted, today));
}

function worth(missing: Shortfall): number {
	if (missing === undefined) return UNKNOWN_SCORE;
	return missing === 0 ? 1 : MISS_SCORE * (1 - Math.min(1, missing));
}

/**
 * The fit of a listing; undefined when the shortfall is too large. It is monotonic: a stricter wish never makes it a
 * fit, and a better building is never ranked lower.
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

/** The result of each requirement, in their order. */
export function verdictsOf(row: ListingRow, { wanted, asked, today }: Question): Verdict[] {
	return asked.map((requirement) => ({
		requirement,
		isSoft: wanted.soft.includes(requirement.key),
		missing: shortfallOf(row, requirement, wanted, today),
	}));
}
