import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as later } from 'node:timers/promises';

/** Faults of the network or the receiver. `after` means that the lead was stored before the fault. */
export const FAULTS = [
	'drop',
	'drop after',
	'hang',
	'hang after',
	'error',
	'error after',
	'busy',
	'garbage',
	'garbage after',
	'cut after',
	'wordless',
	'slow',
] as const;

/** `refuse`: the receiver rejects the phone number. */
export type Fault = (typeof FAULTS)[number] | 'none' | 'refuse';

export interface FaultProxy {
	url: string;
	/** The requests received so far. */
	count(): number;
	close(): Promise<void>;
}

const LOGIN = '<!doctype html><title>Login</title><p>Welcome to the hotel network';

async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(Buffer.from(part));
	return Buffer.concat(parts);
}

/** What a browser has to read an answer by, as the receiver says it. */
function crossOrigin(request: IncomingMessage): Record<string, string> {
	const { origin = '*' } = request.headers;
	return { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'Retry-After' };
}

/**
 * Stands between the browser and a receiver and does as the plan says.
 * @param receiver origin of the real receiver, read for each request, because it may restart on another port
 * @param plan what happens to a request, by its path with query
 */
export async function startFaultProxy(
	receiver: () => string,
	plan: (path: string) => Fault,
	port = 0,
): Promise<FaultProxy> {
	let seen = 0;

	async function forward(request: IncomingMessage, body: Buffer<ArrayBuffer>): Promise<Response> {
		const { origin, 'content-type': type, 'idempotency-key': key } = request.headers;
		const headers: Record<string, string> = {
			...(origin === undefined ? {} : { origin }),
			...(type === undefined ? {} : { 'content-type': type }),
			...(key === undefined ? {} : { 'idempotency-key': String(key) }),
			...(request.method === 'OPTIONS' ? { 'access-control-request-method': 'POST' } : {}),
		};
		return fetch(receiver() + new URL(request.url ?? '/', 'http://localhost').pathname, {
			method: request.method ?? 'POST',
			headers,
			redirect: 'manual',
			...(request.method === 'POST' ? { body } : {}),
		});
	}

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const body = await bodyOf(request);
		if (request.method !== 'POST') return relay(await forward(request, body), response);
		seen += 1;
		const fault = plan(request.url ?? '/');
		if (fault === 'slow') await later(40);
		const isStored = fault === 'none' || fault === 'slow' || fault.endsWith('after');
		const real = isStored ? await forward(request, body) : undefined;
		const say = (status: number, text: string, headers: Record<string, string> = {}) =>
			void response.writeHead(status, { ...crossOrigin(request), ...headers }).end(text);
		switch (fault) {
			case 'drop':
			case 'drop after':
				return void request.socket.destroy();
			case 'hang':
			case 'hang after':
				return;
			case 'error':
			case 'error after':
				return say(500, 'Internal Server Error');
			case 'busy':
				return say(429, '{"ok":false,"problems":[]}', { 'retry-after': '7' });
			case 'garbage':
			case 'garbage after':
				return say(200, LOGIN, { 'content-type': 'text/html' });
			case 'cut after':
				response.writeHead(201, { ...crossOrigin(request), 'content-length': '500' });
				response.write('{"ok":tr');
				return void later(5).then(() => request.socket.destroy());
			case 'refuse':
				return say(422, '{"ok":false,"problems":[{"field":"phone","message":"这个号码打不通"}]}');
			case 'wordless':
				// An error page of a gateway has no CORS headers.
				return void response.writeHead(502).end();
			case 'slow':
			case 'none':
				return real && relay(real, response);
		}
	}

	async function relay(real: Response, response: ServerResponse): Promise<void> {
		response.writeHead(real.status, Object.fromEntries(real.headers));
		response.end(Buffer.from(await real.arrayBuffer()));
	}

	const server = createServer((request, response) => {
		answer(request, response).catch(() => request.socket.destroy());
	});
	await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
	const address = server.address();
	const actual = typeof address === 'object' && address !== null ? address.port : port;
	return {
		url: `http://localhost:${actual}`,
		count: () => seen,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}
