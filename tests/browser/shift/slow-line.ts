import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** A server whose pages come a piece at a time. */
export interface SlowLine {
	url: string;
	/** Sends the next piece of the page that was asked for last. False when all of it has been sent. */
	next(): boolean;
	close(): void;
}

/** After these tags a piece of a page may end, so that all that is above is whole. */
const PIECE =
	/(?<=<\/(?:li|p|h\d|div|section|nav|dl|dd|dt|form|tr|label|summary|figure|fieldset|select|button)>|<(?:ul|ol|dl|section|div|main|header|nav|form|article|aside)(?: [^>]*)?>)/;

/**
 * Serves a folder. Everything before the body of a page comes at once, then one piece of it after the other, and from the
 * last piece on all the rest. Other files come at once.
 * @param pieces how many pieces a page is sent in
 */
export async function slowLine(folder: string, pieces: number): Promise<SlowLine> {
	const files = sirv(folder, { dev: true });
	let next = () => false;
	const server = createServer((request, response) => {
		if (request.headers['sec-fetch-dest'] !== 'document') return files(request, response);
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const send = async () => {
			const html = await readFile(join(folder, pathname, 'index.html'), 'utf8');
			const [head = '', body = ''] = html.split(/(?=<body)/);
			const parts = body.split(PIECE);
			const waiting = [...parts.slice(0, pieces - 1), parts.slice(pieces - 1).join('')];
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
			response.write(head);
			next = () => {
				const part = waiting.shift();
				if (part === undefined) response.end();
				else response.write(part);
				return part !== undefined;
			};
		};
		send().catch(() => response.writeHead(404).end());
	});
	await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
	const address = server.address();
	return {
		url: `http://localhost:${typeof address === 'object' && address !== null ? address.port : ''}`,
		next: () => next(),
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}
