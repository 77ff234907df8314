import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facetChoices } from '../../../../src/domain/explorer/facet.ts';
import { questionOf } from '../../../../src/domain/explorer/fit.ts';
import { facetCounts } from '../../../../src/domain/explorer/facet-count.ts';
import { explore } from '../../../../src/domain/explorer/listing-filter.ts';
import { withSoftness } from '../../../../src/domain/explorer/wanted.ts';
import { anyQuery, anyRows, TODAY, VOCABULARY, wantedOf } from '../listing/listing-world.ts';

const CHOICES = facetChoices(VOCABULARY);

test('the count of every choice equals the number of results', () => {
	fc.assert(
		fc.property(anyRows, anyQuery, (rows, query) => {
			const wanted = wantedOf(query);
			const counts = facetCounts(rows, CHOICES, questionOf(wanted, TODAY));
			for (const { requirement, query: chosen, fields } of CHOICES) {
				const changed = withSoftness({ ...wanted, ...fields }, requirement, false);
				const { hits } = explore(rows, questionOf(changed, TODAY), 'updated');
				expect(counts.get(chosen), `${chosen} added to ${query}`).toBe(hits.length);
			}
		}),
	);
});

test('every choice has a unique query and sets something', () => {
	expect(new Set(CHOICES.map(({ query }) => query)).size).toBe(CHOICES.length);
	for (const { fields, query } of CHOICES)
		expect(
			Object.values(fields).some((value) => value !== undefined),
			query,
		).toBe(true);
});
