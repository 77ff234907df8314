import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { drainOf } from '../../../src/receiver/drain.ts';

test('a request that never completes is cut off, and the server stops', async () => {
	const app = Fastify();
	const begun = Promise.withResolvers<void>();
	app.get('/', () => {
		begun.resolve();
		return new Promise(() => {});
	});
	const drain = drainOf(app, { quiet: 10, longest: 50 });
	const { port, hostname } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
	const socket = connect(Number(port), hostname);
	await once(socket, 'connect');
	socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
	await begun.promise;
	await drain();
	expect(await text(socket)).toBe('');
	expect(app.server.listening).toBe(false);
});

test('a server without connections stops', async () => {
	const app = Fastify();
	const drain = drainOf(app);
	await app.listen({ host: '127.0.0.1', port: 0 });
	await drain();
	expect(app.server.listening).toBe(false);
});
