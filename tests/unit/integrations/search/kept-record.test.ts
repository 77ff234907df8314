import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptRecord, unfoldedRecord } from '../../../../src/integrations/search/kept-record.ts';

const RECORD = {
	url: '/news/1/',
	type: 'article',
	title: '题',
	date: '2026-01-01',
	district: ['松江区'],
	category: '要闻',
};

test('a record is the same after it was folded and unfolded', () => {
	fc.assert(
		fc.property(
			fc.array(fc.string({ minLength: 1 }).map((text) => `${text}。`.replaceAll('\n', ' '))),
			(paragraphs) => {
				const record = { ...RECORD, paragraphs };
				expect({ ...unfoldedRecord(keptRecord(record)) }).toEqual({
					...record,
					beginning: '题',
					digest: expect.any(String),
				});
			},
		),
	);
});

test('records that differ in one paragraph have different digests', () => {
	const [one, same, other] = [['甲', '乙'], ['甲', '乙'], ['甲乙']].map(
		(paragraphs) => keptRecord({ ...RECORD, paragraphs }).digest,
	);
	expect(one).toBe(same);
	expect(one).not.toBe(other);
});
