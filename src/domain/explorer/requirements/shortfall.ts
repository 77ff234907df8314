// † browser
/**
 * The distance of a listing from a wish, as a number without unit, so that it can be compared and added. 0 is a fit.
 * For an amount it is the missing part of the wish (7.5 m of 8 m is 0.0625) or the excess (1.32 元 for 1.2 is 0.1).
 * Undefined means unknown. A miss without degrees is one of the two constants below.
 */
export type Shortfall = number | undefined;

/** A complete miss: another place, type or deal, or a landlord who refuses. */
export const WHOLLY = 1;
/** One step short on a scale, or a missing thing that may be added. The visitor can ask. */
export const ASKABLE = 0.3;

export function atLeast(have: number | null, want: number): Shortfall {
	return have === null ? undefined : Math.max(0, (want - have) / want);
}

export function atMost(have: number | null, want: number): Shortfall {
	return have === null ? undefined : Math.max(0, (have - want) / want);
}

/** @param missing the shortfall of a no */
export function yes(have: boolean | null, missing: number): Shortfall {
	return have === null ? undefined : have ? 0 : missing;
}

/** @param missing the shortfall of any other value */
export function oneOf(have: string | null, want: readonly string[], missing: number): Shortfall {
	return have === null ? undefined : want.includes(have) ? 0 : missing;
}
