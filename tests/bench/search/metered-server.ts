import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

/** A simulated connection, slower than loopback. */
export interface Link {
	/** Milliseconds before a response begins. */
	delay: number;
	/** Shared by all responses. */
	bytesPerSecond: number;
}

/** Slow 4G as defined by Lighthouse: 150 ms round trip, 1.6 Mb/s. */
export const SLOW_4G: Link = { delay: 150, bytesPerSecond: 200_000 };

/** Serves a folder and counts what it sends. */
export interface MeteredServer {
	url: string;
	/** Bodies sent since `reset`, without headers. */
	sent: { requests: number; bytes: number };
	/** Resets the counters and sets the connection. */
	reset(link?: Link): void;
	close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.svg': 'image/svg+xml',
};
const compress = promisify(brotliCompress);

/** Simulates a static host: text is sent as Brotli, index files as they are, because they are already compressed,
 * and in ranges. */
export async function meteredServer(folder: string): Promise<MeteredServer> {
	const bodies = new Map<string, Promise<Buffer>>();
	const sent = { requests: 0, bytes: 0 };
	let link: Link | undefined;
	let isFreeAt = 0;

	const bodyOf = (path: string) => {
		const read = readFile(join(folder, path));
		const body = extname(path) in TYPES ? read.then((bytes) => compress(bytes)) : read;
		bodies.set(path, body);
		return body;
	};
	const transfer = async (bytes: number) => {
		if (link === undefined) return;
		await pause(link.delay);
		const now = performance.now();
		isFreeAt = Math.max(now, isFreeAt) + (bytes / link.bytesPerSecond) * 1000;
		await pause(isFreeAt - now);
	};

	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
		const type = TYPES[extname(path)];
		const answer = async () => {
			const whole = await (bodies.get(path) ?? bodyOf(path));
			const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
			const isRange = type === undefined && from !== undefined && to !== undefined;
			const body = isRange ? whole.subarray(Number(from), Number(to) + 1) : whole;
			sent.requests += 1;
			sent.bytes += body.byteLength;
			await transfer(body.byteLength);
			response.writeHead(isRange ? 206 : 200, {
				...(isRange ? { 'content-range': `bytes ${from}-${to}/${whole.byteLength}` } : {}),
				'content-type': type ?? 'application/octet-stream',
				...(type === undefined ? {} : { 'content-encoding': 'br' }),
				'cache-control': 'max-age=3600',
			});
			response.end(body);
		};
		answer().catch(() => response.writeHead(404).end());
	});
	await new Promise<void>((done) => server.listen(0, 'localhost', () => done()));
	const address = server.address();
	return {
		url: `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}/`,
		sent,
		reset: (next) => {
			link = next;
			isFreeAt = 0;
			sent.requests = 0;
			sent.bytes = 0;
		},
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}
