import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLead } from '../../../../src/domain/lead/lead-check.ts';
import { formUuid } from '../../../../src/receiver/lead/form-uuid.ts';
import { sampleLead } from '../../../receiver/sample-lead.ts';

const SENT = '2026-11-23T02:03:04Z';
const fields = fc.array(fc.tuple(fc.string(), fc.string()));

test('the UUID of a form is one of version 4, the same on the same day and another for other words', () => {
	fc.assert(
		fc.property(fields, fields, (some, others) => {
			const uuid = formUuid(some, SENT);
			expect(checkLead({ ...sampleLead(), uuid })).toHaveProperty('lead.uuid', uuid);
			expect(formUuid(some, '2026-11-23T23:59:59Z')).toBe(uuid);
			expect(formUuid(some, '2026-11-24T00:00:00Z')).not.toBe(uuid);
			expect(formUuid(others, SENT) === uuid).toBe(JSON.stringify(some) === JSON.stringify(others));
		}),
	);
});
