// † browser
/**
 * How far a listing is from what is wanted, without a unit, so that it can be compared and added up: 0 when it fits; for an
 * amount the missing part of the wish (7.5 m of 8 m is 0.0625) or what goes beyond it (1.32 元 for 1.2 is 0.1); undefined when
 * nobody has filled it in. What cannot be given by degrees is missing by one of the two figures below.
 */
export type Shortfall = number | undefined;

/** Not what was asked for at all: another place, kind or deal, a landlord who says no. */
export const WHOLLY = 1;
/** One step short on a ladder, or a thing that is not there and might be got: worth a question. */
export const ASKABLE = 0.3;

export function atLeast(have: number | null, want: number): Shortfall {
	return have === null ? undefined : Math.max(0, (want - have) / want);
}

export function atMost(have: number | null, want: number): Shortfall {
	return have === null ? undefined : Math.max(0, (have - want) / want);
}

/** @param missing what a no counts for */
export function yes(have: boolean | null, missing: number): Shortfall {
	return have === null ? undefined : have ? 0 : missing;
}

/** @param missing what anything else counts for */
export function oneOf(have: string | null, want: readonly string[], missing: number): Shortfall {
	return have === null ? undefined : want.includes(have) ? 0 : missing;
}
