import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Lead } from '../../../src/domain/lead/lead.ts';

/** The result of sending leads for some seconds. */
export interface LoadResult {
	/** Time from the planned start of each lead until its acknowledgement, in ms. A late start counts as waiting time. */
	latencies: readonly number[];
	/** Leads with another answer than 2xx, or without an answer. */
	failures: number;
	/** Acknowledged leads per second. */
	throughput: number;
}

/** A made-up lead of typical length. */
function madeUpLead(): Lead {
	const at = new Date().toISOString();
	return {
		schema: 2,
		uuid: randomUUID(),
		createdAt: at,
		kind: 'enquiry',
		page: '/listings/made-up-01/',
		listings: [{ id: 'made-up-01' }],
		wanted: '嘉定 1000–2000 ㎡，层高 8 m 以上，承重 2 t/㎡ 以上',
		need: 'rent',
		use: '汽车零部件机加工',
		area: '1500 ㎡',
		company: '压力测试',
		contact: '测试',
		phone: '13800138000',
		note: '需要 5 t 行车和 400 kVA 配电，能做环评登记表，下个季度入驻。',
		consent: { version: '2026-11-01', at },
	};
}

/** Sends one lead. @returns whether it was acknowledged */
function send(url: string, agent: Agent): Promise<boolean> {
	const body = JSON.stringify(madeUpLead());
	const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
	return new Promise((done) => {
		const sent = request(`${url}/leads`, { method: 'POST', agent, headers }, (response) => {
			response.resume().once('end', () => done(response.statusCode === 201));
		});
		sent.once('error', () => done(false)).end(body);
	});
}

async function measured(
	url: string,
	connections: number,
	run: (sendOne: (due: number) => Promise<void>) => Promise<void>,
): Promise<LoadResult> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const latencies: number[] = [];
	let failures = 0;
	const start = performance.now();
	try {
		await run(async (due) => {
			if (await send(url, agent)) latencies.push(performance.now() - due);
			else failures += 1;
		});
	} finally {
		agent.destroy();
	}
	const seconds = (performance.now() - start) / 1000;
	return { latencies, failures, throughput: latencies.length / seconds };
}

/** Open-loop load: sends leads at a steady rate and does not wait for answers. @param rate leads per second */
export function loadAtRate(url: string, rate: number, seconds: number): Promise<LoadResult> {
	return measured(url, 64, async (sendOne) => {
		const start = performance.now();
		const sending: Promise<void>[] = [];
		for (let i = 0; i < rate * seconds; i += 1) {
			const due = start + (i * 1000) / rate;
			const early = due - performance.now();
			if (early > 0) await wait(early);
			sending.push(sendOne(due));
		}
		await Promise.all(sending);
	});
}

/** Closed-loop load: each connection sends the next lead after the answer to the last one. */
export function loadAtMost(url: string, connections: number, seconds: number): Promise<LoadResult> {
	return measured(url, connections, async (sendOne) => {
		const end = performance.now() + seconds * 1000;
		const keepSending = async () => {
			while (performance.now() < end) await sendOne(performance.now());
		};
		await Promise.all(Array.from({ length: connections }, keepSending));
	});
}
