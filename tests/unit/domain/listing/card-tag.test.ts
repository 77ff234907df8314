import { expect, test } from 'vitest';
import { cardTags, type TagFacts } from '../../../../src/domain/listing/card-tag.ts';

const TODAY = '2026-11-28';
const OLD: TagFacts = {
	status: 'available',
	updated: '2026-11-28',
	published: null,
	cheaper: null,
	verified: 'none',
	verifiedDate: null,
};
const ALL: TagFacts = {
	...OLD,
	published: '2026-11-20',
	cheaper: '2026-11-25',
	verified: 'onsite',
	verifiedDate: '2025-01-05',
};
const kinds = (facts: Partial<TagFacts>, today = TODAY) =>
	cardTags({ ...OLD, ...facts }, today).map(({ kind }) => kind);

test('what is new comes first, then a lower price, then who has verified it', () => {
	expect(cardTags(ALL, TODAY)).toEqual([
		{ kind: 'new', day: '2026-11-20', until: '2026-12-04' },
		{ kind: 'cheaper', day: '2026-11-25', until: '2026-12-25' },
		{ kind: 'verified', day: '2025-01-05', until: null },
	]);
});

test.each([
	['new on the day of publication', { published: TODAY }, ['new']],
	['new for fourteen days', { published: '2026-11-14' }, ['new']],
	['not new on the fifteenth', { published: '2026-11-13' }, []],
	['cheaper for thirty days', { cheaper: '2026-10-29' }, ['cheaper']],
	['not cheaper on the thirty-first', { cheaper: '2026-10-28' }, []],
	['verified by telephone', { verified: 'phone', verifiedDate: '2026-11-01' }, ['verified']],
	['what is missing is no tag', {}, []],
	['verified without a day', { verified: 'onsite' }, []],
] satisfies [string, Partial<TagFacts>, string[]][])('%s', (_, facts, expected) => {
	expect(kinds(facts)).toEqual(expected);
});

test.each(['leased', 'withdrawn'] as const)('%s has no tag', (status) => {
	expect(kinds({ ...ALL, status })).toEqual([]);
});

test('facts that must be checked again are not called verified', () => {
	expect(kinds({ ...ALL, updated: '2026-09-29' })).toContain('verified');
	expect(kinds({ ...ALL, updated: '2026-09-28' })).toEqual([]);
});

test('a visitor whose day is before that of the build sees the tags of the build', () => {
	expect(kinds({ published: TODAY }, '2026-11-27')).toEqual(['new']);
});
