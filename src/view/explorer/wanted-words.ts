// † browser
import {
	REQUIREMENTS,
	type AnyRequirement,
	type Wanted,
} from '../../domain/explorer/requirements/requirements.ts';
import type { Vocabulary } from '../../domain/explorer/rows/listing-index.ts';
import { wishes } from '../../domain/explorer/wanted.ts';

/** All wishes in words: 松江或闵行，首层，层高 ≥ 8 m. Empty when nothing is wanted. */
export function wantedWords(
	wanted: Wanted,
	names: Vocabulary,
	requirements: readonly AnyRequirement[] = REQUIREMENTS,
): string {
	return wishes(wanted, requirements)
		.map(({ wish }) => wish(wanted, names))
		.join('，');
}
