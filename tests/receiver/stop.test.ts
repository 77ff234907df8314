import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { type ReceiverFolder, receiverFolder, type ReceiverProcess } from './receiver-process.ts';
import { sampleLead } from './sample-lead.ts';

const MANY = 100;

let folder: ReceiverFolder;
let receiver: ReceiverProcess;
const agents: Agent[] = [];

async function start(): Promise<void> {
	folder = receiverFolder();
	receiver = await folder.start();
}
afterEach(async () => {
	for (const agent of agents.splice(0)) agent.destroy();
	await folder.remove();
});

function agent(keepAlive: boolean): Agent {
	const made = new Agent({ keepAlive, maxSockets: Infinity });
	agents.push(made);
	return made;
}

interface Sent {
	/** Resolves when the last byte is sent. */
	written: Promise<unknown>;
	/** Status and Connection header of the answer, or the error message if there is none. */
	answer: Promise<[number | undefined, string | undefined] | string>;
}

/** Sends a lead over a connection of an agent. */
function send(via: Agent): Sent {
	const body = JSON.stringify(sampleLead());
	const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
	const sending = request(`${receiver.url}/leads`, { method: 'POST', agent: via, headers });
	const answer = new Promise<[number | undefined, string | undefined] | string>((done) => {
		sending.once('error', (error) => done(error.message));
		sending.once('response', (response: IncomingMessage) => {
			response.resume().once('end', () => done([response.statusCode, response.headers.connection]));
		});
	});
	const written = once(sending, 'finish');
	sending.end(body);
	return { written, answer };
}

const sendMany = (via: Agent) => Array.from({ length: MANY }, () => send(via));

/** An agent with many open connections, each used once. */
async function warmAgent(): Promise<Agent> {
	const via = agent(true);
	await Promise.all(sendMany(via).map(({ answer }) => answer));
	return via;
}

/** A raw connection, for requests that no HTTP client sends. */
async function connection(): Promise<Socket> {
	const { port, hostname } = new URL(receiver.url);
	const socket = connect(Number(port), hostname);
	await once(socket, 'connect');
	return socket;
}

/** The raw bytes of a lead: headers, and the body in two halves. */
function leadBytes(): [string, string, string] {
	const body = JSON.stringify(sampleLead({ company: 'Made Up', contact: 'A', note: 'B' }));
	const head = `POST /leads HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
	return [head, body.slice(0, 20), body.slice(20)];
}

const stopping = () =>
	expect.poll(() => receiver.log(), { timeout: 20_000, interval: 10 }).toContain('"event":"stopping"');
const leads = () => folder.rows('SELECT count(*) AS leads FROM leads')[0]?.['leads'];

test.each([
	['open connections', warmAgent],
	['new connections', async () => agent(false)],
])('a hundred requests sent over %s just before SIGTERM are all answered', async (_, agentOf) => {
	await start();
	const via = await agentOf();
	const before = Number(leads());
	const sent = sendMany(via);
	await Promise.all(sent.map(({ written }) => written));
	const ended = receiver.end('SIGTERM');
	const answers = await Promise.all(sent.map(({ answer }) => answer));
	expect(answers.filter((answer) => answer[0] !== 201)).toEqual([]);
	expect(await ended).toBe(0);
	expect(leads()).toBe(before + MANY);
});

test('requests that wait for the disk at SIGTERM are stored and answered, each the last of its connection', async () => {
	await start();
	const via = await warmAgent();
	const other = new DatabaseSync(folder.database, { timeout: 5000 });
	other.exec('BEGIN IMMEDIATE');
	const sent = [...sendMany(via), ...sendMany(agent(false))];
	await Promise.all(sent.map(({ written }) => written));
	const ended = receiver.end('SIGTERM');
	await stopping();
	other.close();
	const answers = await Promise.all(sent.map(({ answer }) => answer));
	expect(answers.filter(([status, last]) => status !== 201 || last !== 'close')).toEqual([]);
	expect(await ended).toBe(0);
	expect(leads()).toBe(3 * MANY);
});

test('after SIGTERM, running requests are read completely, requests soon after are answered, and idle connections are closed', async () => {
	await start();
	const [half, two, idle, silent, late] = await Promise.all(Array.from({ length: 5 }, connection));
	const via = agent(true);
	await send(via).answer;
	const [head, begin, rest] = leadBytes();
	half?.write(head + begin);
	// Both must be answered, although the server could close the connection after the first answer.
	two?.write(leadBytes().join('') + leadBytes().join(''));
	idle?.write('GET /health HTTP/1.1\r\nHost: x\r\n\r\n');
	const ended = receiver.end('SIGTERM');
	await stopping();
	const later = send(via);
	late?.write(leadBytes().join(''));
	half?.write(rest);
	expect(await later.answer).toEqual([201, 'close']);
	const read = async (socket: Socket | undefined) => (socket === undefined ? '' : text(socket));
	const statuses = async (socket: Socket | undefined) => (await read(socket)).match(/HTTP\/1\.1 \d+/g);
	expect(await Promise.all([half, two, idle, late].map(statuses))).toEqual([
		['HTTP/1.1 201'],
		['HTTP/1.1 201', 'HTTP/1.1 201'],
		['HTTP/1.1 200'],
		['HTTP/1.1 201'],
	]);
	expect(await read(silent)).toBe('');
	expect(await ended).toBe(0);
	expect(leads()).toBe(6);
});
