import { seededRandom } from '../../bench/seeded-random.ts';

/** Whether the network of a run stays bad to the end. */
export function isHopeless(seed: number): boolean {
	return seededRandom(seed ^ 0x5eed).chance(0.08);
}
