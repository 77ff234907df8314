import { expect, test } from 'vitest';
import { keptFacts, unfoldedFacts } from '../../../../src/integrations/page/kept-facts.ts';

const FACTS = { modified: '2026-01-01', isIndexed: true, record: undefined, photos: [], news: undefined };

test.each([
	['several', ['/a/', '/b/?q=松江', '#c'], ['x', 'y']],
	['one', ['/a/'], ['x']],
	['none', [], []],
])('facts with %s links and ids are the same after they were folded and unfolded', (_, links, ids) => {
	const facts = { ...FACTS, links, ids };
	expect({ ...unfoldedFacts(keptFacts(facts)) }).toEqual(facts);
});

test('a link with a line break is the one that a browser follows', () => {
	const kept = keptFacts({ ...FACTS, links: ['/a\n/b/', '/c/'], ids: [] });
	expect(unfoldedFacts(kept).links).toEqual(['/a/b/', '/c/']);
});
