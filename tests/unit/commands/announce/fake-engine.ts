import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Request {
	path: string;
	type: string | undefined;
	body: string;
}

/** How a fake answers: a status and a body, or something of its own. */
export type Answer =
	| { status: number; body?: unknown; headers?: Readonly<Record<string, string>> }
	| ((response: ServerResponse) => void);

export interface FakeEngine {
	address: string;
	requests: readonly Request[];
	/** Answers to come, one a request; the last one stays. */
	answers: Answer[];
	close(): Promise<void>;
}

/** Imitates a search engine on a free port of this machine. */
export async function startFakeEngine(path: string): Promise<FakeEngine> {
	const requests: Request[] = [];
	const answers: Answer[] = [];
	const server = createServer((request, response) => {
		void text(request).then((body) => {
			requests.push({ path: request.url ?? '', type: request.headers['content-type'], body });
			const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? { status: 500 };
			if (typeof answer === 'function') return answer(response);
			const { status, headers } = answer;
			response.writeHead(status, headers);
			response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {}));
		});
	});
	await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return {
		address: `http://127.0.0.1:${port}${path}`,
		requests,
		answers,
		close: () =>
			new Promise((settle) => {
				server.close(() => settle());
				server.closeAllConnections();
			}),
	};
}
