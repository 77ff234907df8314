import { EventEmitter } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { requestGate } from '../../../../src/integrations/preview/request-gate.ts';

/** A response that whoever asked for it can leave. */
class MadeResponse extends EventEmitter {
	closed = false;

	end() {
		this.closed = true;
		this.emit('close');
	}
}

/** A gate with what it lets through and does, in order. */
function watched() {
	const gate = requestGate();
	const log: string[] = [];
	return {
		log,
		ask: (name: string) => {
			const response = new MadeResponse();
			gate.pass({}, response, () => log.push(name));
			return response;
		},
		change: (name: string) => gate.betweenRequests(() => log.push(name)),
	};
}

test('work without any request is done at once', () => {
	const { log, change, ask } = watched();
	change('work');
	ask('page');
	expect(log).toEqual(['work', 'page']);
});

test('work waits for requests under way, and new requests for the work', () => {
	const { log, change, ask } = watched();
	const first = ask('first');
	const second = ask('second');
	change('work');
	ask('third');
	first.end();
	expect(log).toEqual(['first', 'second']);
	second.end();
	expect(log).toEqual(['first', 'second', 'work', 'third']);
});

test('of two works that wait only the last is done, and another can follow', () => {
	const { log, change, ask } = watched();
	const page = ask('page');
	change('old');
	change('new');
	page.end();
	change('next');
	expect(log).toEqual(['page', 'new', 'next']);
});

test('requests are let through even if the work fails', () => {
	const gate = requestGate();
	const response = new MadeResponse();
	gate.pass({}, response, () => undefined);
	gate.betweenRequests(() => {
		throw new Error('broken');
	});
	let isThrough = false;
	gate.pass({}, new MadeResponse(), () => (isThrough = true));
	expect(() => response.end()).toThrow('broken');
	expect(isThrough).toBe(true);
});

test('a request that was left while it was held holds nothing up', () => {
	const { log, change, ask } = watched();
	const first = ask('first');
	change('work');
	ask('left').end();
	first.end();
	change('next');
	ask('last');
	expect(log).toEqual(['first', 'work', 'next', 'last']);
});

test('work does not wait for ever for a request that never ends', () => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const { log, change, ask } = watched();
	ask('endless');
	change('old');
	change('work');
	ask('page').end();
	expect(log).toEqual(['endless']);
	vi.runAllTimers();
	ask('next');
	expect(log).toEqual(['endless', 'work', 'next']);
});
