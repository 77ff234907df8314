import { expect, test } from 'vitest';
import { hostGate } from '../../../../src/commands/links/host-gate.ts';

const deferred = () => Promise.withResolvers<void>();

test('a host gets one request at a time, and others do not wait for it', async () => {
	const gate = hostGate(0);
	const log: string[] = [];
	const [first, other] = [deferred(), deferred()];
	const enter = (url: string, name: string, until: Promise<void>) =>
		gate(url, async () => {
			log.push(`${name} in`);
			await until;
			log.push(`${name} out`);
		});
	const one = enter('https://a.example/1', 'one', first.promise);
	const two = enter('https://a.example/2', 'two', Promise.resolve());
	const three = enter('https://b.example/', 'three', other.promise);
	other.resolve();
	await three;
	expect(log).toEqual(['one in', 'three in', 'three out']);
	first.resolve();
	await Promise.all([one, two]);
	expect(log.slice(3)).toEqual(['one out', 'two in', 'two out']);
});

test('a request that fails does not close the gate', async () => {
	const gate = hostGate(0);
	const failed = gate('https://a.example/1', () => Promise.reject(new Error('no')));
	const next = gate('https://a.example/2', () => Promise.resolve('yes'));
	await expect(failed).rejects.toThrow('no');
	expect(await next).toBe('yes');
});
