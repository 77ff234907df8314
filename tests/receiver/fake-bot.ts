import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** The bot's reaction to a message. */
export type Behaviour = 'take' | 'refuse' | '500' | '429' | 'garbage' | 'hang' | 'drop';

export interface FakeBot {
	url: string;
	/** Bodies of the accepted messages. */
	taken: string[];
	/** Paths with query of all attempts. */
	tries: string[];
	/** Sets the reactions to the next attempts. The last one repeats. */
	behave: (...behaviours: Behaviour[]) => void;
	close: () => Promise<void>;
}

/** A group bot on the loopback interface that can simulate failures. */
export async function fakeBot(): Promise<FakeBot> {
	const [taken, tries]: [string[], string[]] = [[], []];
	let plan: Behaviour[] = ['take'];
	const server = createServer(async (request, response) => {
		tries.push(request.url ?? '');
		const behaviour = plan[0] ?? 'take';
		if (plan.length > 1) plan = plan.slice(1);
		const body = await text(request);
		switch (behaviour) {
			case 'take':
				taken.push(body);
				return response.end('{"errcode":0,"code":0}');
			case 'refuse':
				return response.end('{"errcode":45009,"errmsg":"api freq out of limit"}');
			case 'garbage':
				return response.end('<html>ok</html>');
			case '500':
			case '429':
				return response.writeHead(Number(behaviour)).end('13800138000');
			case 'drop':
				return request.socket.destroy();
			case 'hang':
				return undefined;
		}
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const address = server.address();
	const isOpen = (value: typeof address): value is AddressInfo => typeof value === 'object' && value !== null;
	if (!isOpen(address)) throw new Error('the bot has no port');
	return {
		url: `http://127.0.0.1:${address.port}/hook`,
		taken,
		tries,
		behave: (...behaviours) => {
			plan = behaviours;
		},
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}
