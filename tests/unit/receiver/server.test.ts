import { afterEach, expect, test } from 'vitest';
import { SPAM_LIMITS } from '../../../src/domain/lead/lead-spam.ts';
import type { LeadRoute } from '../../../src/receiver/lead/lead-route.ts';
import { receiverServer, type ServerSettings } from '../../../src/receiver/server.ts';
import { PERSONAL, sampleLead } from '../../receiver/sample-lead.ts';

const SITE = 'https://rent.example.cn';
const events: string[] = [];
const LOG = (event: string, facts = {}) => void events.push(JSON.stringify({ event, ...facts }));

/** A server with simulated storage. */
function server(
	store: LeadRoute['store'],
	storageFault: ServerSettings['storageFault'] = async () => undefined,
) {
	const route = { thanks: `${SITE}/contact/thanks/`, limits: SPAM_LIMITS, limit: () => 0, store, log: LOG };
	const photos = {
		limit: () => 0,
		door: async () => 'unknown' as const,
		store: async () => 'unknown' as const,
		log: LOG,
	};
	return receiverServer({
		route,
		photos,
		origins: [SITE],
		trustedProxies: [],
		storageFault,
		channels: () => [],
	});
}

const full = () =>
	Promise.reject(Object.assign(new Error('disk full: 王先生 13800138000'), { code: 'ERR_SQLITE_ERROR' }));

afterEach(() => {
	expect(events.join('\n')).not.toMatch(new RegExp(PERSONAL.join('|')));
	events.length = 0;
});

test('a lead that could not be stored is not acknowledged, and may come again', async () => {
	const answer = await server(full).inject({ method: 'POST', url: '/leads', payload: sampleLead() });
	expect([answer.statusCode, answer.headers['retry-after'], answer.json()]).toEqual([
		503,
		'30',
		{ ok: false, problems: [{ field: 'store', message: '暂时没有存下，请稍后再试' }] },
	]);
	expect(events[0]).toContain('"event":"store.failed","error":"Error","code":"ERR_SQLITE_ERROR"');
});

test('a form without script that could not be stored keeps its text', async () => {
	const answer = await server(full).inject({
		method: 'POST',
		url: '/leads',
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
		payload: 'need=rent&contact=%E7%8E%8B%E5%85%88%E7%94%9F&phone=13800138000&consent=1',
	});
	expect(answer.statusCode).toBe(503);
	expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
	expect(answer.body).toContain('<h1>暂时没有存下</h1>');
	expect(answer.body).toContain('value="王先生"');
});

test('the answer waits for the disk', async () => {
	const disk = Promise.withResolvers<'stored'>();
	let isAnswered = false;
	const answer = server(() => disk.promise)
		.inject({ method: 'POST', url: '/leads', payload: sampleLead() })
		.then((response) => {
			isAnswered = true;
			return response;
		});
	await new Promise((done) => setTimeout(done, 50));
	expect(isAnswered).toBe(false);
	disk.resolve('stored');
	expect((await answer).statusCode).toBe(201);
});

test.each([
	['says', async () => ({ problem: '磁盘满了', fix: '请腾出空间', isPassing: true }), '磁盘满了'],
	['throws', () => Promise.reject(Object.assign(new Error('gone'), { errcode: 13 })), '磁盘满了'],
	['does not understand', () => Promise.reject(new Error('王先生')), '数据库出错，原因不明'],
])('the health endpoint reports what the storage %s', async (_, storageFault, problem) => {
	const answer = await server(full, storageFault).inject('/health');
	expect([answer.statusCode, answer.json()]).toEqual([
		503,
		{ ok: false, problem: `新的线索存不下：${problem}`, fix: expect.any(String) },
	]);
});

test('an internal error reveals no details', async () => {
	const broken = server(() => {
		throw new TypeError('王先生');
	});
	const answer = await broken.inject({ method: 'POST', url: '/leads', payload: sampleLead() });
	expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '30']);
	expect(answer.body).not.toContain('王先生');
});
