import { createReadStream } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export interface RunningServer {
	port: number;
	url: string;
	close(): Promise<void>;
}

/** Maximum number of ports to try. */
const ATTEMPTS = 50;

function listen(server: Server, port: number): Promise<boolean> {
	return new Promise((settle, fail) => {
		const onError = (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE') settle(false);
			else fail(error);
		};
		server.once('error', onError);
		server.listen(port, 'localhost', () => {
			server.off('error', onError);
			settle(true);
		});
	});
}

/** Old addresses end in .php but contain HTML or RSS. A server that detects types by extension does not know this. */
function typeOldAddress(response: ServerResponse, path: string): void {
	if (!path.endsWith('.php')) return;
	const type = path.endsWith('/feed.php') ? 'application/rss+xml' : 'text/html';
	response.setHeader('content-type', `${type}; charset=utf-8`);
}

/**
 * Serves a built folder on localhost like a static host: index files for folders, and 404.html with status 404.
 * @param port the first port to try; 0 for any free one
 * @param base base path the site was built for
 */
export async function serveFolder(folder: string, port: number, base = '/'): Promise<RunningServer> {
	const prefix = base.replace(/\/$/, '');
	const serve = sirv(folder, { dev: true, setHeaders: typeOldAddress });
	const server = createServer((request, response) => {
		const notFound = () => {
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
			createReadStream(join(folder, '404.html'))
				.on('error', () => response.end('404'))
				.pipe(response);
		};
		const url = request.url ?? '/';
		if (!url.startsWith(`${prefix}/`)) return notFound();
		request.url = url.slice(prefix.length);
		serve(request, response, notFound);
	});
	let chosen = port;
	while (!(await listen(server, chosen))) {
		chosen += 1;
		if (chosen > port + ATTEMPTS) throw new Error(`no free port between ${port} and ${port + ATTEMPTS}`);
	}
	const address = server.address();
	const actual = typeof address === 'object' && address !== null ? address.port : chosen;
	return {
		port: actual,
		url: `http://localhost:${actual}${prefix}/`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}
