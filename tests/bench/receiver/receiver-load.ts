import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Lead } from '../../../src/domain/lead/lead.ts';

/** What came of sending leads for some seconds. */
export interface LoadResult {
	/** From the moment a lead was due until it was acknowledged, in ms; a late start counts as waiting. */
	latencies: readonly number[];
	/** Leads that were answered with anything but 2xx, or not at all. */
	failures: number;
	/** Acknowledged leads a second. */
	throughput: number;
}

/** A made-up lead of ordinary length. */
function madeUpLead(): Lead {
	const at = new Date().toISOString();
	return {
		schema: 1,
		uuid: randomUUID(),
		createdAt: at,
		kind: 'enquiry',
		page: '/listings/made-up-01/',
		listing: 'made-up-01',
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

/** Sends leads at a steady rate, whether or not the earlier ones have been answered. @param rate leads a second */
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

/** Sends as many leads as are answered, over some connections at once. */
export function loadAtMost(url: string, connections: number, seconds: number): Promise<LoadResult> {
	return measured(url, connections, async (sendOne) => {
		const end = performance.now() + seconds * 1000;
		const keepSending = async () => {
			while (performance.now() < end) await sendOne(performance.now());
		};
		await Promise.all(Array.from({ length: connections }, keepSending));
	});
}
