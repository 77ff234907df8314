// † browser
import type { FacetChoice } from '../domain/facet.ts';
import { facetCounts } from '../domain/facet-count.ts';
import { type Fit, verdictsOf } from '../domain/fit.ts';
import { freshness, STALE_AFTER } from '../domain/freshness.ts';
import { bestRemoval, type Exploration, explore, unknownCounts } from '../domain/listing-filter.ts';
import type { Vocabulary } from '../domain/listing-index.ts';
import type { ListingRow } from '../domain/listing-row.ts';
import { type RequirementKey, wishes } from '../domain/requirement-key.ts';
import type { ExplorerState } from '../domain/wanted-address.ts';
import { type Tick, ticks } from './fit-words.ts';
import { type RowCard, rowCard } from './listing-card.ts';
import { totalText } from './sample-note.ts';
import { nameOf, REQUIREMENT_NAMES, wantedWords, wishWords } from './wanted-words.ts';

/** All that can be asked about. */
export interface Offer {
	names: Vocabulary;
	/** None that is stale. */
	rows: readonly ListingRow[];
	/** How many are left out because nobody has confirmed them for too long. */
	stale: number;
	choices: readonly FacetChoice[];
	/** The visitor's own day, `YYYY-MM-DD`. */
	today: string;
}

/** A requirement that is set, as a chip. */
export interface Chip {
	key: RequirementKey;
	text: string;
	isSoft: boolean;
}

/** What the explorer says to a state. */
export interface ExplorerAnswer {
	exploration: Exploration;
	/** 共 12 套，其中示例 12 套 */
	headline: string;
	/** 松江或闵行，层高 ≥ 8 m; or what stands there when nothing is wanted. */
	words: string;
	/** What is not known, what is left out, what nearly fits. */
	notes: readonly string[];
	chips: readonly Chip[];
	/** The filter whose removal helps most, when nothing is found. */
	removal: { key: RequirementKey; text: string } | undefined;
}

/** A card with how the listing meets what is wanted. */
export interface FitCard {
	card: RowCard;
	picture: string | null;
	ticks: readonly Tick[];
}

/** What is on offer on a day. */
export function offerOn(
	today: string,
	names: Vocabulary,
	rows: readonly ListingRow[],
	choices: readonly FacetChoice[],
): Offer {
	const fresh = rows.filter(({ updated }) => freshness(updated, today) !== 'stale');
	return { names, rows: fresh, stale: rows.length - fresh.length, choices, today };
}

/** 行车 9、配电 2: which answers are missing how often. */
function unknownWords({ unsure, question }: Exploration): string {
	return unknownCounts(unsure, question)
		.map(([key, count]) => `${REQUIREMENT_NAMES[key]} ${count} 套`)
		.join('、');
}

function notesOn(exploration: Exploration, { stale }: Offer): string[] {
	const { unsure, near, question } = exploration;
	const isIncluded = question.wanted.isUnknownIncluded;
	const unknown =
		unsure.length === 0 ? '' : `${unsure.length} 套有没填的资料（${unknownWords(exploration)}）`;
	return [
		unknown === '' ? '' : isIncluded ? `其中 ${unknown}，请打电话核实。` : `另有 ${unknown}，没有列出。`,
		near.length === 0 ? '' : `另有 ${near.length} 套差一点，排在后面。`,
		stale === 0 ? '' : `另有 ${stale} 套超过 ${STALE_AFTER} 天没有更新，没有列出。`,
	].filter((note) => note !== '');
}

/** Answers a state. */
export function explorerAnswer(offer: Offer, { wanted, order }: ExplorerState): ExplorerAnswer {
	const { rows, names, today } = offer;
	const exploration = explore(rows, wanted, order, today);
	const words = wantedWords(wanted, names);
	const total = totalText(
		exploration.hits.map(({ row }) => ({ sample: row.isSample })),
		'套',
	);
	const best = exploration.hits.length > 0 ? undefined : bestRemoval(rows, wanted, today);
	return {
		exploration,
		headline: total,
		words: words === '' ? '全部在租售的房源' : words,
		notes: notesOn(exploration, offer),
		chips: wishes(wanted).map((key) => ({
			key,
			text: wishWords(key, wanted, names),
			isSoft: wanted.soft.includes(key),
		})),
		removal: best && {
			key: best.key,
			text: `去掉“${wishWords(best.key, wanted, names)}”，有 ${best.count} 套`,
		},
	};
}

/** The live counts of every choice of the form, by its query. */
export function choiceCounts({ rows, choices, today }: Offer, { wanted }: ExplorerState) {
	return facetCounts(rows, choices, wanted, today);
}

/** One result, ready to show. */
export function fitCard({ row }: Fit, { question }: Exploration, { districts, parks }: Vocabulary): FitCard {
	return {
		card: rowCard(
			row,
			nameOf(districts, row.district),
			row.park === null ? undefined : nameOf(parks, row.park),
		),
		picture: row.picture,
		ticks: ticks(row, question.wanted, verdictsOf(row, question)),
	};
}
