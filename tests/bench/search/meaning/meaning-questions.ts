import { seededRandom } from '../../seeded-random.ts';
import { generatedListingQuestions } from './generated-listing-questions.ts';
import { generatedTextQuestions } from './generated-text-questions.ts';
import { HAND_LISTING_QUESTIONS } from './hand-listing-questions.ts';
import { HAND_TEXT_QUESTIONS } from './hand-text-questions.ts';
import type { MeaningQuestion } from './meaning-question.ts';
import type { PortalWorld } from './portal-world.ts';

/** The queries written by hand. */
export const HAND_QUESTIONS: readonly MeaningQuestion[] = [
	...HAND_LISTING_QUESTIONS.map(([kind, query, wants]) => ({ kind: `by hand: ${kind}`, query, wants })),
	...HAND_TEXT_QUESTIONS.map(([query, mentions]) => ({ kind: 'by hand: text', query, mentions })),
];

/** Those made from the facts of a world. */
export function generatedQuestions(
	{ listings, notices }: Pick<PortalWorld, 'listings' | 'notices'>,
	seed: number,
): MeaningQuestion[] {
	const random = seededRandom(seed + 11);
	return [...generatedListingQuestions(random, listings), ...generatedTextQuestions(random, notices)];
}
