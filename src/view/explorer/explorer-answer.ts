// † browser
import { bestRemoval } from '../../domain/explorer/blame.ts';
import { facetCounts } from '../../domain/explorer/facet-count.ts';
import { questionOf, verdictsOf } from '../../domain/explorer/fit.ts';
import { STALE_AFTER } from '../../domain/listing/freshness.ts';
import { type Exploration, explore } from '../../domain/explorer/listing-filter.ts';
import type { ExplorerState } from '../../domain/explorer/wanted-address.ts';
import { totalText } from '../listing/sample-note.ts';
import type { Offer } from './offer.ts';
import { wantedWords } from './wanted-words.ts';

/** A set requirement, shown as a chip. */
export interface Chip {
	/** Key of the requirement. */
	key: string;
	/** 层高 ≥ 8 m */
	text: string;
	/** The same beside its field: ≥ 8 m */
	value: string;
	isSoft: boolean;
}

/** The answer of the explorer to a state. */
export interface ExplorerAnswer {
	exploration: Exploration;
	/** 共 12 套; with requirements, 共 12 套确认符合；另有 3 套待确认. Only proven fits count. */
	headline: string;
	/** 松江或闵行，层高 ≥ 8 m; a default text when nothing is wanted. */
	words: string;
	/** Notes about unknown facts, excluded listings and near fits. */
	notes: readonly string[];
	chips: readonly Chip[];
	/** The best requirement to remove, when there are no results. */
	removal: { key: string; text: string } | undefined;
}

/** 行车未填 9 套、面积 2000 ㎡，另 1000 ㎡ 洽谈中 1 套: the reasons for unproven fits, most frequent first. */
function reasonsWords({ unsure, question }: Exploration): string {
	const { wanted } = question;
	const reasons = unsure.flatMap(({ row }) =>
		verdictsOf(row, question)
			.filter(({ isSoft, missing }) => !isSoft && missing === undefined)
			.map(({ requirement }) => requirement.unknownInShort ?? requirement.unknown(row, wanted)),
	);
	const counts = new Map<string, number>();
	for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	return [...counts]
		.sort(([, a], [, b]) => b - a)
		.map(([reason, count]) => `${reason} ${count} 套`)
		.join('、');
}

function notesOn(exploration: Exploration, { stale }: Offer): string[] {
	const { unsure, near, question } = exploration;
	const isShown = question.wanted.isUnknownIncluded;
	return [
		unsure.length === 0
			? ''
			: `${unsure.length} 套待确认（${reasonsWords(exploration)}），${isShown ? '单独列在后面' : '没有列出'}。`,
		near.length === 0 ? '' : `另有 ${near.length} 套差一点，排在后面。`,
		stale === 0 ? '' : `另有 ${stale} 套超过 ${STALE_AFTER} 天没有更新，没有列出。`,
	].filter((note) => note !== '');
}

/** The number of proven fits and, separately, of possible fits. */
function headlineOf({ hits, unsure, question }: Exploration, { rows }: Offer): string {
	const isDemo = rows.every(({ isSample }) => isSample);
	const samples = hits.map(({ row }) => ({ sample: row.isSample && !isDemo }));
	if (question.hard.length === 0) return totalText(samples, '套');
	const others = unsure.length === 0 ? '' : `；另有 ${unsure.length} 套待确认`;
	return totalText(samples, '套', '确认符合') + others;
}

export function explorerAnswer(offer: Offer, { wanted, order }: ExplorerState): ExplorerAnswer {
	const { rows, names, today } = offer;
	const question = questionOf(wanted, today);
	const exploration = explore(rows, question, order);
	const words = wantedWords(wanted, names);
	const best = exploration.hits.length > 0 ? undefined : bestRemoval(rows, question);
	return {
		exploration,
		headline: headlineOf(exploration, offer),
		words: words === '' ? '全部在租售的房源' : words,
		notes: notesOn(exploration, offer),
		chips: question.asked.map(({ key, name, wish }) => {
			const text = wish(wanted, names);
			const value = text.startsWith(name) ? text.slice(name.length).trim() : text;
			return { key, text, value: value === '' ? text : value, isSoft: wanted.soft.includes(key) };
		}),
		removal: best && {
			key: best.requirement.key,
			text: `去掉“${best.requirement.wish(wanted, names)}”，有 ${best.count} 套`,
		},
	};
}

/** The count of every choice of the form, by its query. */
export function choiceCounts({ rows, choices, today }: Offer, { wanted }: ExplorerState) {
	return facetCounts(rows, choices, questionOf(wanted, today));
}
