import { once } from 'node:events';
import { Server, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

export interface DrainTimes {
	/** How long open connections may still begin a request, in ms: longer than a request is on its way. */
	quiet: number;
	/** When connections are cut off that are still not done, in ms. */
	longest: number;
}

/** A request has to arrive in 10 s and be stored in 3; systemd waits 30. */
const TIMES: DrainTimes = { quiet: 1000, longest: 15_000 };

/** How often to look for connections that have become idle, in ms. */
const LOOK_EVERY = 100;

/**
 * A way to end a server without leaving a request unanswered. Node's own close destroys connections that look idle although a request
 * waits in the kernel, and Fastify's answers 503 from then on. Here the listener closes when its queue is empty; open connections are
 * served, each answer saying that it is the last; when nothing has come for a while, idle ones are closed.
 * Call it before the server listens. @returns ends the server, within `times.longest`
 */
export function drainOf(app: FastifyInstance, times = TIMES): () => Promise<void> {
	const { server } = app;
	const sockets = new Set<Socket>();
	const unanswered = new Map<Socket, number>();
	let isDraining = false;
	let accepted = 0;

	server.on('connection', (socket: Socket) => {
		accepted += 1;
		sockets.add(socket);
		socket.once('close', () => sockets.delete(socket));
	});
	app.addHook('onRequest', async ({ raw: { socket } }, reply) => {
		unanswered.set(socket, (unanswered.get(socket) ?? 0) + 1);
		reply.raw.once('close', () => {
			const left = (unanswered.get(socket) ?? 1) - 1;
			if (left > 0) unanswered.set(socket, left);
			else unanswered.delete(socket);
		});
	});
	app.addHook('onSend', async (request, reply) => {
		// Further requests that were sent along on this connection are answered first.
		if (isDraining && unanswered.get(request.raw.socket) === 1) reply.header('connection', 'close');
	});

	const acceptQueue = async () => {
		const end = performance.now() + times.quiet;
		for (let seen = -1; seen !== accepted && performance.now() < end;) {
			seen = accepted;
			// A turn of the event loop accepts at least one connection when any waits.
			await nextTurn();
			await nextTurn();
		}
	};
	const closeIdle = () => {
		for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
		server.closeIdleConnections();
	};
	return async () => {
		isDraining = true;
		await acceptQueue();
		const closed = once(server, 'close');
		// The close of an HTTP server would destroy idle connections now and stop its clock for slow requests.
		Server.prototype.close.call(server);
		const end = performance.now() + times.longest;
		await Promise.race([closed, wait(times.quiet, undefined, { ref: false })]);
		while (server.listening || sockets.size > 0) {
			// What has arrived by now is read in this turn, before its connection is looked at.
			await nextTurn();
			if (performance.now() < end) closeIdle();
			else server.closeAllConnections();
			await Promise.race([closed, wait(LOOK_EVERY, undefined, { ref: false })]);
		}
		await app.close();
	};
}
