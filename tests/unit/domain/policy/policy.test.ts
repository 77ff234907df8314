import { expect, test } from 'vitest';
import { deadlineOf, policySchema } from '../../../../src/domain/policy/policy.ts';

const MINIMAL = { issuer: ['闵行区科学技术委员会'] };

test.each([
	[MINIMAL, undefined],
	[{ ...MINIMAL, applyWindow: {} }, undefined],
	[{ ...MINIMAL, applyWindow: { from: '2026-01-01' } }, undefined],
	[{ ...MINIMAL, applyWindow: { from: '2026-01-01', to: '2026-03-31' } }, '2026-03-31'],
	[{ ...MINIMAL, effectiveTo: '2027-01-01', applyWindow: { to: '2026-03-31' } }, '2026-03-31'],
])('the deadline of %j is %s', (input, deadline) => {
	expect(deadlineOf(policySchema.parse(input))).toBe(deadline);
});

test('what is no policy has no deadline', () => {
	expect(deadlineOf(undefined)).toBeUndefined();
});

test.each([
	['区', 'district'],
	['国家', 'national'],
	['park', 'park'],
])('the level %s is %s', (input, level) => {
	expect(policySchema.parse({ ...MINIMAL, level: input }).level).toBe(level);
});

test.each([
	['issuer', {}],
	['issuer', { issuer: [] }],
	['issuer', { issuer: '闵行区科委' }],
	['level', { ...MINIMAL, level: '省' }],
	['effectiveFrom', { ...MINIMAL, effectiveFrom: '2026-02-30' }],
	['applyWindow', { ...MINIMAL, applyWindow: { to: '三月底' } }],
	['originalUrl', { ...MINIMAL, originalUrl: 'ftp://a.cn/1.pdf' }],
])('a wrong %s is refused: %j', (field, input) => {
	expect(policySchema.safeParse(input).error?.issues.map(({ path }) => path[0])).toEqual([field]);
});
