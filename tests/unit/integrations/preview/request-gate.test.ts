import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { requestGate } from '../../../../src/integrations/preview/request-gate.ts';

/** A gate with what it lets through and does, in order. */
function watched() {
	const gate = requestGate();
	const log: string[] = [];
	return {
		log,
		ask: (name: string) => {
			const response = new EventEmitter();
			gate.pass({}, response, () => log.push(name));
			return { end: () => response.emit('close') };
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
	const response = new EventEmitter();
	gate.pass({}, response, () => undefined);
	gate.betweenRequests(() => {
		throw new Error('broken');
	});
	let isThrough = false;
	gate.pass({}, new EventEmitter(), () => (isThrough = true));
	expect(() => response.emit('close')).toThrow('broken');
	expect(isThrough).toBe(true);
});
