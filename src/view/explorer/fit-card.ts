// † browser
import { type Fit, verdictsOf } from '../../domain/explorer/fit.ts';
import type { Exploration } from '../../domain/explorer/listing-filter.ts';
import { nameOf, type Vocabulary } from '../../domain/explorer/rows/listing-index.ts';
import { type CardFact, cardFacts, decisiveFacts } from '../listing/card-facts.ts';
import { picturesCode } from '../listing/card-pictures.ts';
import { type CornerTag, cornerTags } from '../listing/corner-tag.ts';
import { type RowCard, rowCard } from '../listing/listing-card.ts';
import { type FitLine, fitLine, type Tick, ticks } from './fit-words.ts';

/** A card with the result of each requirement. */
export interface FitCard {
	card: RowCard;
	/** The tags in the corner. The first is shown. */
	corner: readonly CornerTag[];
	picture: string | null;
	/** What can be leafed to, from `picturesCode`. */
	pictures: string | undefined;
	/** The four facts that decide between the results, with what they say about the wishes. */
	facts: readonly (CardFact & { state: Tick['state'] })[];
	/** Undefined when nothing is asked. */
	line: FitLine | undefined;
	ticks: readonly Tick[];
}

/** Rows compared to find the facts that decide. More would not change them. */
const MOST_COMPARED = 60;

/** The facts that decide between all results of an exploration. */
export function decisiveKeys({ hits, near, unsure, question }: Exploration): string[] {
	const rows = [...hits, ...near, ...unsure].slice(0, MOST_COMPARED).map(({ row }) => row);
	return decisiveFacts(
		question.asked.map(({ key }) => key),
		rows,
	);
}

/** @param keys from `decisiveKeys` */
export function fitCard(
	{ row }: Fit,
	{ question }: Exploration,
	{ districts, parks }: Vocabulary,
	keys: readonly string[],
): FitCard {
	const { wanted } = question;
	const verdicts = verdictsOf(row, question);
	const stateOf = (key: string): Tick['state'] => {
		const verdict = verdicts.find(({ requirement }) => requirement.key === key);
		if (verdict === undefined || verdict.missing === 0) return 'fits';
		return verdict.missing === undefined ? 'unknown' : 'misses';
	};
	return {
		card: rowCard(
			row,
			nameOf(districts, row.district),
			row.park === null ? undefined : nameOf(parks, row.park),
		),
		corner: cornerTags(row, question.today),
		picture: row.picture,
		pictures: picturesCode(row.id, row),
		facts: cardFacts(row, keys, wanted.floor).map((fact) => ({ ...fact, state: stateOf(fact.key) })),
		line: verdicts.length === 0 ? undefined : fitLine(row, wanted, verdicts),
		ticks: ticks(row, wanted, verdicts),
	};
}
