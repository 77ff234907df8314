import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as later } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import type { RunningServer } from '../../../src/commands/static-server.ts';

/** Faults of a network or a host. */
export const FAULTS = [
	...(['late', 'lost', 'cut', 'short', 'missing', 'busy', 'other page', 'empty'] as const),
	// Only for requests for a range.
	...(['whole', 'shifted', 'no range'] as const),
] as const;

export type Fault = (typeof FAULTS)[number] | 'none';

const LOGIN = '<!doctype html><title>Login</title><p>Welcome to the hotel network';

/**
 * A proxy that injects the planned faults into the files of the search.
 * @param real origin of the real host
 * @param plan the fault for a request; the run comes from a cookie
 */
export async function startFaultHost(
	real: string,
	plan: (run: number, path: string) => Fault,
): Promise<RunningServer> {
	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const path = request.url ?? '/';
		const run = Number(/run=(\d+)/.exec(request.headers.cookie ?? '')?.[1] ?? 0);
		const isOfSearch = /^\/pagefind\/|search-worker|suggestions\.json/.test(path);
		const planned = isOfSearch ? plan(run, path) : 'none';
		const { range } = request.headers;
		// A whole script with its bytes in another order may still run. No page can detect that.
		const isForRanges = planned === 'whole' || planned === 'shifted' || planned === 'no range';
		const fault = isForRanges && range === undefined ? 'lost' : planned;
		const isWhole = range === undefined || fault === 'whole';
		const file = await fetch(real.replace(/\/$/, '') + path, { headers: isWhole ? {} : { range } });
		const body = Buffer.from(await file.arrayBuffer());
		const headers: Record<string, string> = {
			'content-type': file.headers.get('content-type') ?? 'application/octet-stream',
		};
		const place = file.headers.get('content-range');
		if (place !== null) headers['content-range'] = place;
		const half = body.subarray(0, Math.floor(body.length / 2));
		switch (fault) {
			case 'lost':
				return void request.socket.destroy();
			case 'cut':
				response.writeHead(file.status, { ...headers, 'content-length': body.length });
				response.write(half);
				return void later(5).then(() => request.socket.destroy());
			case 'short':
				return void response.writeHead(file.status, headers).end(half);
			case 'missing':
				return void response.writeHead(404, { 'content-type': 'text/html' }).end(LOGIN);
			case 'busy':
				return void response.writeHead(503).end();
			case 'other page':
				return void response.writeHead(200, { 'content-type': 'text/html' }).end(LOGIN);
			case 'empty':
				return void response.writeHead(file.status, headers).end();
			case 'no range':
				return void response.writeHead(416).end();
			case 'shifted': {
				const shifted = Buffer.concat([body.subarray(64), body.subarray(0, 64)]);
				return void response.writeHead(file.status, headers).end(shifted);
			}
			case 'late':
				await later(400);
				return void response.writeHead(file.status, headers).end(body);
			case 'whole':
			case 'none':
				return void response.writeHead(file.status, headers).end(body);
		}
	}

	const server = createServer((request, response) => {
		void text(request)
			.then(() => answer(request, response))
			.catch(() => request.socket.destroy());
	});
	await new Promise<void>((done) => server.listen(0, 'localhost', done));
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return {
		port,
		url: `http://localhost:${port}/`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}
