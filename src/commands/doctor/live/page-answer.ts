import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect } from 'node:tls';

/** An answer of a server, or why there was none. Redirects are not followed. */
export type PageAnswer =
	{ status: number; headers: Readonly<Record<string, string>>; body: string } | { fault: string };

/** The certificate of a server. */
export interface Certificate {
	/** Last day, `YYYY-MM-DD`. */
	until: string;
	/** Why browsers refuse it; undefined when they take it. */
	fault: string | undefined;
}

/** A page has at most some 100 kB. */
const MOST_BYTES = 2_000_000;

const faultOf = (error: Error) => ('code' in error ? String(error.code) : error.message);

/**
 * Asks for a page. A certificate that browsers refuse is no reason to stop: it is judged by itself, and the owner wants to know
 * the rest too.
 * @param timeoutMs from the beginning to the end of the answer
 */
export function askPage(url: string, timeoutMs: number): Promise<PageAnswer> {
	return new Promise((settle) => {
		const signal = AbortSignal.timeout(timeoutMs);
		const fail = (error: Error) => {
			settle({ fault: signal.aborted ? `${timeoutMs / 1000} 秒没有回答` : faultOf(error) });
		};
		const options = { signal, headers: { 'User-Agent': 'site-doctor/1.0', Accept: '*/*' } };
		const request = url.startsWith('https:')
			? secureRequest(url, { ...options, rejectUnauthorized: false, agent: false })
			: plainRequest(url, { ...options, agent: false });
		request.on('error', fail);
		request.on('response', (response) => {
			const chunks: Buffer[] = [];
			let bytes = 0;
			const done = () => {
				const headers = Object.fromEntries(
					Object.entries(response.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
				);
				settle({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks).toString('utf8') });
			};
			response.on('error', fail);
			response.on('data', (chunk: Buffer) => {
				bytes += chunk.length;
				chunks.push(chunk);
				if (bytes <= MOST_BYTES) return;
				done();
				request.destroy();
			});
			response.on('end', done);
		});
		request.end();
	});
}

/** The certificate that a server shows; undefined when there is no encrypted connection. */
export function askCertificate(url: string, timeoutMs: number): Promise<Certificate | undefined> {
	const { hostname, port } = new URL(url);
	const host = hostname.replace(/^\[|\]$/g, '');
	const isName = /[a-z]/i.test(host) && !host.includes(':');
	return new Promise((settle) => {
		const socket = connect({
			host,
			port: port === '' ? 443 : Number(port),
			rejectUnauthorized: false,
			...(isName ? { servername: host } : {}),
		});
		const end = (certificate: Certificate | undefined) => {
			socket.destroy();
			settle(certificate);
		};
		socket.setTimeout(timeoutMs, () => end(undefined));
		socket.on('error', () => end(undefined));
		socket.on('secureConnect', () => {
			const { valid_to: until } = socket.getPeerCertificate();
			const time = Date.parse(until);
			// Node types the reason as an error, and gives its code as a text.
			const fault = socket.authorized ? undefined : String(socket.authorizationError);
			end(Number.isNaN(time) ? undefined : { until: new Date(time).toISOString().slice(0, 10), fault });
		});
	});
}
