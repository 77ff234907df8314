import { once } from 'node:events';
import { Server, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

export interface DrainTimes {
	/** How long open connections may still start a request, in ms. Must be longer than a request needs to arrive. */
	quiet: number;
	/** Time limit, in ms. Then all remaining connections are cut off. */
	longest: number;
}

/** A request must arrive within 10 s and be stored within 3 s. systemd waits 30 s before it kills the process. */
const TIMES: DrainTimes = { quiet: 1000, longest: 15_000 };

/** Interval between checks for idle connections, in ms. */
const LOOK_EVERY = 100;

/**
 * Graceful shutdown that answers every request. Node's own close destroys idle-looking connections although a request may
 * wait in the kernel, and Fastify answers 503 after its close starts. Here the listener closes when its accept queue is
 * empty. Open connections are still served, with `Connection: close` in each answer. After a quiet time, idle connections
 * are closed.
 * Call it before the server listens. @returns ends the server within about `times.longest`
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
		// Pipelined requests on this connection must be answered before it closes.
		if (isDraining && unanswered.get(request.raw.socket) === 1) reply.header('connection', 'close');
	});

	const acceptQueue = async () => {
		const end = performance.now() + times.quiet;
		for (let seen = -1; seen !== accepted && performance.now() < end;) {
			seen = accepted;
			// One turn of the event loop accepts at least one waiting connection.
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
		// The close of `http.Server` would destroy idle connections now and stop its timer for slow requests.
		Server.prototype.close.call(server);
		const end = performance.now() + times.longest;
		await Promise.race([closed, wait(times.quiet, undefined, { ref: false })]);
		while (server.listening || sockets.size > 0) {
			// Read data that has already arrived before the connection is checked.
			await nextTurn();
			if (performance.now() < end) closeIdle();
			else server.closeAllConnections();
			await Promise.race([closed, wait(LOOK_EVERY, undefined, { ref: false })]);
		}
		await app.close();
	};
}
