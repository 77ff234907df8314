import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { seededRandom } from '../bench/seeded-random.ts';
import { fakeBot } from './fake-bot.ts';
import { postLead, receiverFolder } from './receiver-process.ts';
import { askingLead } from './sample-lead.ts';

const KILLS = 4;
const SENDERS = 8;

/** Limits the number of new leads. On a fast machine, the bot could otherwise not get them all in time. */
const NEW_LEADS = 1000;

const bot = await fakeBot();
const folder = receiverFolder({
	retries: { timeoutSeconds: 1 },
	forward: { wecom: [{ name: 'sales', url: { env: 'BOT_URL' }, perMinute: 6000 }] },
});
afterAll(async () => {
	await folder.remove();
	await bot.close();
});

test('a receiver killed under load keeps every acknowledged lead exactly once and forwards pending leads', async () => {
	const random = seededRandom(20_261_124);
	const acknowledged = new Set<string>();
	const unsure: string[] = [];
	let sentNew = 0;
	bot.behave('hang');

	for (let kill = 0; kill < KILLS; kill += 1) {
		const receiver = await folder.start({ BOT_URL: bot.url });
		let isRunning = true;
		const sender = async () => {
			while (isRunning) {
				// Sends unanswered leads again, as the outbox of the form does.
				const again = unsure.pop() ?? (sentNew < NEW_LEADS ? undefined : [...acknowledged].at(-1));
				if (again === undefined) sentNew += 1;
				const uuid = again ?? randomUUID();
				const sent = await postLead(receiver.url, askingLead({ uuid })).catch(() => undefined);
				if (sent === undefined) unsure.push(uuid);
				else if (sent.status < 300) acknowledged.add(uuid);
			}
		};
		const senders = Array.from({ length: SENDERS }, sender);
		await wait(random.between(100, 900));
		expect(await receiver.end('SIGKILL')).toBeNull();
		isRunning = false;
		await Promise.all(senders);
	}

	const stored = folder.rows('SELECT uuid FROM leads').map((row) => String(row['uuid']));
	expect(acknowledged.size).toBeGreaterThan(KILLS * 5);
	expect([...acknowledged].filter((uuid) => !stored.includes(uuid))).toEqual([]);
	expect(new Set(stored).size).toBe(stored.length);
	expect(folder.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);

	// The claims of the killed processes expire. Every lead must be delivered at least once.
	bot.behave('take');
	const receiver = await folder.start({ BOT_URL: bot.url });
	const untold = () => {
		const told = new Set(bot.taken.map((body) => /编号：([\da-f-]{36})/.exec(body)?.[1]));
		return stored.filter((uuid) => !told.has(uuid)).length;
	};
	await expect.poll(untold, { timeout: 50_000, interval: 200 }).toBe(0);
	expect(await receiver.end('SIGTERM')).toBe(0);
	expect(folder.rows('SELECT count(*) AS waiting FROM deliveries')).toEqual([{ waiting: 0 }]);
}, 120_000);
