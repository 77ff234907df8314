import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLead } from '../../../../src/domain/lead/lead-check.ts';
import { leadFromFields } from '../../../../src/domain/lead/lead-fields.ts';
import {
	type LeadTarget,
	leadFields,
	leadPayload,
	readAnswer,
	retryAfterMs,
} from '../../../../src/domain/lead/lead-payload.ts';
import { sampleLead } from '../../../receiver/sample-lead.ts';

const NOW = Date.parse('2026-11-23T02:00:00Z');
const SIGNALS = { trap: '', seconds: 12 };
const lead = sampleLead({
	schema: 2,
	listings: [{ id: 'sj-0001', title: '松江新桥 3000 ㎡' }, { id: 'qp-0002' }],
	viewings: [{ day: '2026-12-02', half: 'am' }, { day: '2026-12-04' }],
	offer: { power: '500 kVA' },
});

test('a receiver gets the lead as JSON it accepts, under its UUID', () => {
	const { headers, body } = leadPayload(lead, SIGNALS, { target: 'receiver', url: '', extra: {} });
	expect(headers).toEqual({ 'Content-Type': 'application/json', 'Idempotency-Key': lead.uuid });
	expect(checkLead(JSON.parse(body))).toEqual({ lead });
	expect(JSON.parse(body)).toMatchObject({ website: '', seconds: 12 });
});

test.each<[LeadTarget, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
	['formspree', {}, {}],
	['web3forms', { access_key: 'key-1234' }, { access_key: 'key-1234' }],
	['netlify', {}, { 'form-name': 'enquiry' }],
	['custom', {}, {}],
])('%s gets fields under the names of the form, and what it asks for', (target, extra, own) => {
	const { headers, body } = leadPayload(lead, SIGNALS, { target, url: '', extra });
	expect(headers['Content-Type']).toBe('application/x-www-form-urlencoded');
	expect(headers).not.toHaveProperty('Idempotency-Key');
	expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
		...own,
		need: '租',
		uuid: lead.uuid,
		createdAt: lead.createdAt,
		kind: 'enquiry',
		page: '/listings/anting-01/',
		listings: 'sj-0001|松江新桥 3000 ㎡\nqp-0002',
		viewing1: '2026-12-02',
		half1: '上午',
		viewing2: '2026-12-04',
		contact: '王先生',
		phone: '13800138000',
		company: '示例机械',
		note: '要能环评',
		'offer.power': '500 kVA',
		consent: '2026-11-01 2026-11-23T02:03:00Z',
	});
});

test('the fields of a lead are those a form without script would send', () => {
	const fields = new Map(leadFields(lead)).set('need', 'rent').set('consent', lead.consent.version);
	const reading = checkLead(leadFromFields(fields, lead.consent.at, lead.uuid));
	expect(reading).toEqual({ lead });
});

const answer = (status: number, body: unknown, retryAfter: string | null = null) => ({
	status,
	retryAfter,
	body: typeof body === 'string' ? body : JSON.stringify(body),
});
const PROBLEMS = [{ field: 'phone', message: '请检查' }];

test('a receiver that is older than the page is tried again, because its owner will update it', () => {
	const problems = [{ field: 'schema', message: '表单版本不对，请刷新页面后重新提交' }];
	expect(readAnswer(answer(422, { ok: false, problems }), 'receiver', lead.uuid, NOW)).toEqual({
		kind: 'failed',
		failure: 'server',
	});
});

describe('what an answer of a receiver means', () => {
	test.each([
		['a receipt', answer(201, { ok: true, uuid: lead.uuid }), { kind: 'delivered' }],
		['a second receipt', answer(200, { ok: true, uuid: lead.uuid, outcome: 'known' }), { kind: 'delivered' }],
		['a receipt of a plain endpoint', answer(200, { ok: true }), { kind: 'delivered' }],
		[
			'a receipt for another lead',
			answer(200, { ok: true, uuid: 'x' }),
			{ kind: 'failed', failure: 'garbage' },
		],
		['the login page of a hotel', answer(200, '<!doctype html>'), { kind: 'failed', failure: 'garbage' }],
		['half a receipt', answer(201, '{"ok":tr'), { kind: 'failed', failure: 'garbage' }],
		['nothing', answer(204, ''), { kind: 'failed', failure: 'garbage' }],
		['a list', answer(200, [true]), { kind: 'failed', failure: 'garbage' }],
		[
			'fields to change',
			answer(422, { ok: false, problems: PROBLEMS }),
			{ kind: 'refused', problems: PROBLEMS },
		],
		['a refusal without reasons', answer(422, { ok: false }), { kind: 'failed', failure: 'server' }],
		[
			'a refusal with odd reasons',
			answer(400, { problems: [null, 1, { field: 3 }] }),
			{ kind: 'failed', failure: 'server' },
		],
		['a foreign site', answer(403, { problems: PROBLEMS }), { kind: 'failed', failure: 'server' }],
		['a wrong address', answer(404, 'Not Found'), { kind: 'failed', failure: 'server' }],
		[
			'too often',
			answer(429, { problems: PROBLEMS }, '7'),
			{ kind: 'failed', failure: 'busy', retryAfter: 7000 },
		],
		['a fault', answer(500, ''), { kind: 'failed', failure: 'server' }],
		['a full disk', answer(503, '', '30'), { kind: 'failed', failure: 'server', retryAfter: 30_000 }],
	])('%s', (_, given, outcome) => {
		expect(readAnswer(given, 'receiver', lead.uuid, NOW)).toEqual(outcome);
	});

	test('only an acknowledgement completes a lead', () => {
		fc.assert(
			fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, body) => {
				const outcome = readAnswer(answer(status, body), 'receiver', lead.uuid, NOW);
				if (outcome.kind === 'delivered') expect(JSON.parse(body)).toMatchObject({ ok: true });
			}),
		);
	});
});

test.each<[LeadTarget, number, unknown, string]>([
	['formspree', 200, { ok: true, next: '/thanks' }, 'delivered'],
	['formspree', 200, '<html>', 'failed'],
	['formspree', 422, { problems: PROBLEMS }, 'failed'],
	['web3forms', 200, { success: true }, 'delivered'],
	['web3forms', 200, { success: false }, 'failed'],
	['netlify', 200, '<html>', 'delivered'],
	['netlify', 404, '<html>', 'failed'],
	['custom', 204, '', 'delivered'],
])('%s answers %i %j: %s', (target, status, body, kind) => {
	expect(readAnswer(answer(status, body), target, lead.uuid, NOW).kind).toBe(kind);
});

test.each([
	['120', 120_000],
	['Mon, 23 Nov 2026 02:01:00 GMT', 60_000],
	['Mon, 23 Nov 2026 01:00:00 GMT', undefined],
	['-5', undefined],
	['soon', undefined],
	['', undefined],
	[null, undefined],
])('Retry-After: %s', (header, ms) => {
	expect(retryAfterMs(header, NOW)).toBe(ms);
});
