import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OutboxEntry } from '../../../../src/domain/lead/lead-outbox.ts';
import { newEntry, readEntry } from '../../../../src/domain/lead/lead-outbox-entry.ts';
import { sampleLead } from '../../../receiver/sample-lead.ts';

const entry = newEntry(sampleLead(), { trap: '', seconds: 4 }, 1_000);

test.each<[string, OutboxEntry]>([
	['new', entry],
	['held', { ...entry, heldUntil: 5_000 }],
	['failed', { ...entry, tries: 2, failure: 'busy', notBefore: 9_000 }],
	['refused', { ...entry, problems: [{ field: 'phone', message: '请检查' }] }],
	['seen', { ...entry, expiredSeen: 7_000 }],
	['without a time of filling', { ...entry, signs: { trap: 'x', seconds: undefined } }],
])('a %s entry is read as it was written', (_, written) => {
	expect(readEntry(structuredClone(written))).toEqual([written]);
});

test('data of another program is no entry and breaks nothing', () => {
	fc.assert(
		fc.property(fc.anything(), (value) => {
			expect(readEntry(value)).toEqual([]);
		}),
	);
	fc.assert(
		fc.property(fc.dictionary(fc.constantFrom(...Object.keys(entry)), fc.anything()), (odd) => {
			const read = readEntry({ ...odd, lead: entry.lead });
			expect(read).toHaveLength(1);
			expect(read[0]?.savedAt).toEqual(expect.any(Number));
		}),
	);
});
