import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hostGate } from '../../../../src/commands/links/host-gate.ts';
import { askLink } from '../../../../src/commands/links/link-answer.ts';
import { linkVerdict } from '../../../../src/commands/links/link-verdict.ts';
import { type Loopback, loopback } from '../../../loopback.ts';

let server: Loopback;
let secure: Loopback;

const asking = { gate: hostGate(0), timeoutMs: 400 };
const ask = (path: string, from = server.url) => askLink(from + path, asking);
const stateOf = async (path: string, from = server.url) => {
	const answer = await ask(path, from);
	return linkVerdict(from + path, answer).state;
};

beforeEach(async () => {
	server = await loopback((request, response) => {
		const [, word = '', more = ''] = (request.url ?? '').split('/');
		const to = (status: number, location: string) => response.writeHead(status, { location }).end();
		if (word === 'hang') return;
		if (word === 'cut') request.socket.destroy();
		else if (word === 'get-only') response.writeHead(request.method === 'GET' ? 200 : 405).end('text');
		else if (word === 'head-404') response.writeHead(request.method === 'GET' ? 200 : 404).end('text');
		else if (word === 'moved') to(301, '/200');
		else if (word === 'for-now') to(302, '/200');
		else if (word === 'deleted') to(302, more === '' ? '/' : `/${more}`);
		else if (word === 'loop') to(301, '/loop');
		else if (word === 'mail') to(301, 'mailto:a@example.com');
		else response.writeHead(/^\d+$/.test(word) ? Number(word) : 200).end('text');
	});
	secure = await loopback((_, response) => void response.end('text'), true);
});
afterEach(async () => {
	await server.close();
	await secure.close();
});

describe('what a link is', () => {
	test.each([
		['/200', 'alive'],
		['/get-only', 'alive'],
		['/head-404', 'alive'],
		['/moved', 'moved'],
		['/for-now', 'alive'],
		['/404', 'gone'],
		['/410', 'gone'],
		['/deleted', 'home'],
		['/deleted/index.html', 'home'],
		['/', 'alive'],
		['/403', 'unsure'],
		['/429', 'unsure'],
		['/500', 'trouble'],
		['/hang', 'trouble'],
		['/cut', 'trouble'],
		['/loop', 'trouble'],
		['/mail', 'trouble'],
	])('%s is %s', async (path, state) => {
		expect(await stateOf(path)).toBe(state);
	});

	test('a certificate that nobody knows is trouble, and named', async () => {
		const answer = await ask('/', secure.url);
		expect(answer.fault).toBe('tls');
		expect(linkVerdict(`${secure.url}/`, answer).words).toContain('证书');
	});

	test('a server that is not there is trouble', async () => {
		const { url } = server;
		await server.close();
		expect((await ask('/200', url)).fault).toBe('connection');
	});
});

test('HEAD is asked first, and GET only where it says nothing that counts', async () => {
	await ask('/200');
	await ask('/404');
	await ask('/429');
	await ask('/hang');
	expect(server.requests).toEqual(['HEAD /200', 'HEAD /404', 'GET /404', 'HEAD /429', 'HEAD /hang']);
});

test('redirects are followed to the end, with their kinds', async () => {
	expect(await ask('/moved')).toEqual({ status: 200, finalUrl: `${server.url}/200`, redirects: [301] });
	expect((await ask('/loop')).fault).toBe('too-many-redirects');
});

test('a home page that moves is not lost', () => {
	const answer = { status: 200, finalUrl: 'https://www.a.example/', redirects: [302] };
	expect(linkVerdict('https://a.example/', answer).state).toBe('alive');
	expect(linkVerdict('https://a.example/index.html', answer).state).toBe('alive');
	expect(linkVerdict('https://a.example/news/1.html', answer).state).toBe('home');
});
