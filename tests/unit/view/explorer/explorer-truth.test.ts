import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FacetChoice, facetChoices } from '../../../../src/domain/explorer/facet.ts';
import { verdictsOf } from '../../../../src/domain/explorer/fit.ts';
import { packListings, unpackListings } from '../../../../src/domain/explorer/rows/listing-index.ts';
import type { ListingRow } from '../../../../src/domain/explorer/rows/listing-row.ts';
import {
	type ExplorerState,
	readAddress,
	writeAddress,
} from '../../../../src/domain/explorer/wanted-address.ts';
import { wishes, without } from '../../../../src/domain/explorer/wanted.ts';
import { choiceCounts, explorerAnswer } from '../../../../src/view/explorer/explorer-answer.ts';
import { offerOn } from '../../../../src/view/explorer/offer.ts';
import { anyQuery, anyRows, TODAY, VOCABULARY } from '../../domain/listing/listing-world.ts';

const CHOICES = facetChoices(VOCABULARY);

/** The offer as a browser has it: through the index file. */
const offerOf = (rows: readonly ListingRow[]) =>
	offerOn(TODAY, VOCABULARY, unpackListings(packListings(VOCABULARY, rows)), CHOICES);

const stateOf = (params: URLSearchParams): ExplorerState => readAddress(params, VOCABULARY);

const idsOf = (found: readonly { row: ListingRow }[]) => found.map(({ row: { id } }) => id);

/** Whether a tap sets this choice alone. In a field of several choices it adds to the others. */
function replaces({ requirement, name }: FacetChoice, { wanted }: ExplorerState): boolean {
	if (wanted.soft.includes(requirement.key)) return false;
	if (['one', 'amount', 'range'].includes(requirement.form.kind)) return true;
	return name !== 'town' && !wishes(wanted).includes(requirement);
}

test('proven, unknown and missed are all listings, and no listing is in two groups', () => {
	fc.assert(
		fc.property(anyRows, anyQuery, (rows, query) => {
			const offer = offerOf(rows);
			const { exploration } = explorerAnswer(offer, stateOf(new URLSearchParams(query)));
			const { hits, unsure, near, question } = exploration;
			const missed = offer.rows.filter((row) =>
				verdictsOf(row, question).some(({ isSoft, missing = 0 }) => !isSoft && missing > 0),
			);
			const groups = [...idsOf(hits), ...idsOf(unsure), ...missed.map(({ id }) => id)];
			expect(groups.toSorted()).toEqual(offer.rows.map(({ id }) => id).toSorted());
			// Near fits are the best of the missed.
			const shown = [...idsOf(hits), ...idsOf(unsure), ...idsOf(near)];
			expect(new Set(shown).size).toBe(shown.length);
			expect(missed.map(({ id }) => id)).toEqual(expect.arrayContaining(idsOf(near)));
		}),
	);
});

test('the headline and every chip promise the length of the list that a tap gives', () => {
	fc.assert(
		fc.property(anyRows, anyQuery, (rows, query) => {
			const offer = offerOf(rows);
			const state = stateOf(new URLSearchParams(query));
			const answer = explorerAnswer(offer, state);
			expect(Number(/^共 (\d+) 套/.exec(answer.headline)?.[1])).toBe(answer.exploration.hits.length);
			const counts = choiceCounts(offer, state);
			for (const choice of CHOICES.filter((each) => replaces(each, state))) {
				const params = writeAddress(state);
				for (const [name, value] of new URLSearchParams(choice.query)) params.set(name, value);
				const { hits } = explorerAnswer(offer, stateOf(params)).exploration;
				expect(counts.get(choice.query), `${choice.query} added to ${query}`).toBe(hits.length);
			}
		}),
	);
});

test('a filter counts no listing twice', () => {
	fc.assert(
		fc.property(anyRows, anyQuery, (rows, query) => {
			const offer = offerOf(rows);
			const state = stateOf(new URLSearchParams(query));
			const counts = choiceCounts(offer, state);
			for (const field of new Set(CHOICES.map(({ name }) => name))) {
				const own = CHOICES.filter(({ name }) => name === field);
				const [first] = own;
				if (first === undefined) continue;
				const open = { ...state, wanted: without(state.wanted, first.requirement) };
				const most = explorerAnswer(offer, open).exploration.hits.length;
				for (const { query: chosen } of own) expect(counts.get(chosen)).toBeLessThanOrEqual(most);
				// The values of such a field exclude each other, but what can be rented and bought counts for both.
				if (field === 'deal' || own.some(({ rowValue }) => rowValue === undefined)) continue;
				const sum = own.reduce((total, { query: chosen }) => total + (counts.get(chosen) ?? 0), 0);
				expect(sum, `${field} of ${query}`).toBeLessThanOrEqual(most);
			}
		}),
	);
});
