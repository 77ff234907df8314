/** A random generator. The same seed gives the same sequence. */
export interface SeededRandom {
	/** A whole number from `from` to `to`, both included. */
	between(from: number, to: number): number;
	/** True with the given probability. */
	chance(probability: number): boolean;
	/** One of the choices, with equal probability. Throws a RangeError for an empty list. */
	pick<T>(choices: readonly T[]): T;
	/** One of the choices. Early ones are far more likely, like words in real text. */
	pickEarly<T>(choices: readonly T[]): T;
}

function choice<T>(choices: readonly T[], part: number): T {
	const [chosen] = choices.slice(Math.floor(part * choices.length));
	if (chosen === undefined) throw new RangeError('nothing to choose from');
	return chosen;
}

/** @param seed any whole number. The generator is mulberry32 (public domain, Tommy Ettinger). */
export function seededRandom(seed: number): SeededRandom {
	let state = seed | 0;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return {
		between: (from, to) => from + Math.floor(next() * (to - from + 1)),
		chance: (probability) => next() < probability,
		pick: (choices) => choice(choices, next()),
		pickEarly: (choices) => choice(choices, next() ** 2),
	};
}
