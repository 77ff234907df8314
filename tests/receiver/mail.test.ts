import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type FakeMailServer, fakeMailServer, mailTo, partsOf } from './fake-mail-server.ts';
import { postLead, type ReceiverFolder, receiverFolder } from './receiver-process.ts';
import { PERSONAL, sampleLead } from './sample-lead.ts';

const RETRIES = { attempts: 4, firstSeconds: 0.05, longestSeconds: 0.2, timeoutSeconds: 2 };
const [A, B, C] = ['a@example.cn', 'b@example.cn', 'c@example.cn'];

let server: FakeMailServer;
const folders: ReceiverFolder[] = [];
beforeAll(async () => {
	server = await fakeMailServer();
});
afterEach(async () => {
	await Promise.all(folders.splice(0).map((folder) => folder.remove()));
	server.refuse({});
	server.taken.length = 0;
	server.lines.length = 0;
});
afterAll(() => server.close());

function mailFolder(to: readonly string[] = [A, B, C]): ReceiverFolder {
	const folder = receiverFolder({ retries: RETRIES, forward: { mail: [mailTo(server, to)] } });
	folders.push(folder);
	return folder;
}

test('a refused recipient fails alone: the others get the mail once', async () => {
	server.refuse({ [B]: 550 });
	const folder = mailFolder();
	const receiver = await folder.start();
	const lead = sampleLead();
	await postLead(receiver.url, lead);
	await expect.poll(() => receiver.log(), { timeout: 20_000 }).toContain('"event":"forward.dead"');
	expect(server.taken.map(({ to }) => to)).toEqual([[A, C]]);
	const tries = server.lines
		.filter((line) => line.startsWith('RCPT'))
		.map((line) => /<(.*?)>/.exec(line)?.[1]);
	expect(tries).toEqual([A, B, C, B, B, B]);
	expect(folder.rows('SELECT reason FROM dead_letters')).toEqual([{ reason: 'recipient 2: 550' }]);
	expect(receiver.log()).toContain('"reason":"recipient 2: 550"');
	for (const word of [...PERSONAL, '@example.cn']) expect(receiver.log()).not.toContain(word);

	// The address is right again: only this recipient gets the mail, also after a restart.
	await receiver.end('SIGTERM');
	server.refuse({});
	expect((await folder.admin('redrive')).stdout).toMatch(/^1 条/);
	await folder.start();
	await expect.poll(() => server.taken.map(({ to }) => to), { timeout: 20_000 }).toEqual([[A, C], [B]]);
	const ids = server.taken.map(({ headers }) => /^Message-ID: (.*)$/m.exec(headers)?.[1]?.trim());
	expect(ids).toEqual([`<${lead.uuid}@example.cn>`, `<${lead.uuid}@example.cn>`]);
	await expect.poll(() => folder.rows('SELECT channel FROM delivered')).toEqual([{ channel: 'mail' }]);
	expect(folder.rows('SELECT * FROM deliveries')).toEqual([]);
});

test('refusals that pass end with every recipient having one mail', async () => {
	server.refuse({ [A]: 450, [C]: 451 });
	const folder = mailFolder();
	const receiver = await folder.start();
	await postLead(receiver.url, sampleLead());
	await expect.poll(() => server.taken, { timeout: 20_000 }).toHaveLength(1);
	server.refuse({ [A]: 450 });
	await expect.poll(() => server.taken, { timeout: 20_000 }).toHaveLength(2);
	server.refuse({});
	await expect.poll(() => server.taken.flatMap(({ to }) => to), { timeout: 20_000 }).toEqual([B, C, A]);
	await expect.poll(() => receiver.log()).toContain('"event":"forward.sent"');
	expect(server.taken).toHaveLength(3);
});

test('a bounce is asked for, with headers only', async () => {
	const receiver = await mailFolder([A]).start();
	const lead = sampleLead();
	await postLead(receiver.url, lead);
	await expect.poll(() => server.taken, { timeout: 20_000 }).toHaveLength(1);
	expect(server.taken[0]?.from).toContain(`RET=HDRS ENVID=${lead.uuid}`);
	expect(server.lines.find((line) => line.startsWith('RCPT'))).toContain('NOTIFY=FAILURE,DELAY');
	expect(partsOf(server.taken[0] ?? { from: '', to: [], headers: '', body: '' }).join()).toContain(
		'手机号：13800138000',
	);
});
