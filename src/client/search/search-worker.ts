import type { SearchCall, SearchReply } from './search-call.ts';
import { search, type SearchAnswer, warmEngine } from './search-engine.ts';

const answers = new Map<number, SearchAnswer>();

async function replyTo(call: SearchCall): Promise<SearchReply> {
	switch (call.kind) {
		case 'greet':
			return { kind: 'done' };
		case 'warm':
			await warmEngine();
			return { kind: 'done' };
		case 'search': {
			const answer = await search(call.request, call.filters, call.sort);
			answers.set(call.id, answer);
			const { load: _, ...shown } = answer;
			return { kind: 'found', answer: shown };
		}
		case 'load': {
			const answer = answers.get(call.of);
			if (answer === undefined) throw new Error('the search lost an answer');
			return { kind: 'hits', hits: await answer.load(call.from, call.count) };
		}
		case 'drop':
			answers.delete(call.of);
			return { kind: 'done' };
	}
}

// The search runs in a worker: thousands of hits would block typing on the main thread.
addEventListener('message', ({ data }: MessageEvent<SearchCall>) => {
	const failed = (error: unknown): SearchReply => ({ kind: 'failed', problem: String(error) });
	void replyTo(data)
		.catch(failed)
		.then((reply) => postMessage({ id: data.id, reply }));
});
