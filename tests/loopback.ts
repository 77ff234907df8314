import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { join } from 'node:path';

/** A server that only this computer reaches. */
export interface Loopback {
	/** `http://127.0.0.1:<port>`, without a slash at the end. */
	url: string;
	/** `GET /path`, in the order of arrival. */
	requests: string[];
	close(): Promise<void>;
}

const FOLDER = join(import.meta.dirname, 'fixtures/loopback');
const pem = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

/** @param isSecure with a certificate that nobody signed but itself, for localhost and 127.0.0.1 */
export async function loopback(answer: RequestListener, isSecure = false): Promise<Loopback> {
	const requests: string[] = [];
	const listener: RequestListener = (request, response) => {
		requests.push(`${request.method} ${request.url}`);
		return answer(request, response);
	};
	const server: Server = isSecure
		? createSecureServer({ key: pem('key.pem'), cert: pem('certificate.pem') }, listener)
		: createServer(listener);
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return {
		url: `${isSecure ? 'https' : 'http'}://127.0.0.1:${port}`,
		requests,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}
