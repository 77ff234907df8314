import { expect, test } from 'vitest';
import { facetChoices } from '../../../../src/domain/explorer/facet.ts';
import { explorerForm } from '../../../../src/view/explorer/explorer-form.ts';
import { VOCABULARY } from '../../domain/listing/listing-world.ts';

const parkList = (count: number) => {
	const parks = Array.from({ length: count }, (_, i) => ({ id: `p-${i}`, name: `第 ${i} 园` }));
	const fields = explorerForm(facetChoices({ ...VOCABULARY, parks }), new Map()).flatMap(
		(group) => group.fields,
	);
	return fields.find((field) => field.kind === 'list' && field.name === 'park');
};

test('a list of up to thirty options is on the page, a longer one is left to the script', () => {
	expect(parkList(30)).toMatchObject({ isLate: false, options: { length: 30 } });
	expect(parkList(31)).toMatchObject({ isLate: true, options: [] });
});
