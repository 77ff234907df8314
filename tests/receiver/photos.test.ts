import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MOST_PHOTOS } from '../../src/domain/lead/lead-photo.ts';
import { fakeBot } from './fake-bot.ts';
import { jpegPhoto } from './photo.ts';
import { postLead, receiverFolder, type ReceiverProcess, SITE } from './receiver-process.ts';
import { sampleLead } from './sample-lead.ts';
import { tinyPhoto } from './tiny-photo.ts';

const bot = await fakeBot();
const folder = receiverFolder({
	trustedProxies: ['127.0.0.1'],
	forward: { wecom: [{ name: 'sales', url: { env: 'BOT_URL' }, perMinute: 6000 }] },
});
let receiver: ReceiverProcess;

beforeAll(async () => {
	receiver = await folder.start({ BOT_URL: bot.url });
});
afterAll(async () => {
	await folder.remove();
	await bot.close();
});

/** A stored offer. @returns its UUID */
async function offer(photos = 3, { url } = receiver): Promise<string> {
	const lead = sampleLead({ kind: 'offer', need: 'offer', photos });
	expect((await postLead(url, lead)).status).toBe(201);
	return lead.uuid;
}

async function postPhoto(
	lead: string,
	body: Uint8Array<ArrayBuffer> | string,
	headers: Record<string, string> = {},
	{ url } = receiver,
) {
	const response = await fetch(`${url}/leads/${lead}/photos`, {
		method: 'POST',
		headers: { 'content-type': 'image/jpeg', ...headers },
		body,
	});
	const answer: unknown = await response.json();
	return { status: response.status, answer, headers: response.headers };
}

const photosOf = (lead: string) =>
	folder
		.rows('SELECT leads.uuid, photos.* FROM photos JOIN leads ON leads.id = photos.lead ORDER BY photos.id')
		.filter(({ uuid }) => uuid === lead);

function bytesOf(row: Record<string, unknown> | undefined): Buffer {
	const bytes = row?.['jpeg'];
	if (!(bytes instanceof Uint8Array)) throw new Error('no photo');
	return Buffer.from(bytes);
}

test('a photo of an offer is stored, without all that is not the picture', async () => {
	const lead = await offer();
	const jpeg = await jpegPhoto({ orientation: 6 });
	const after = new Uint8Array([...jpeg, ...new TextEncoder().encode('<script>alert(1)</script>')]);
	const { status, answer, headers } = await postPhoto(lead, after, { origin: SITE });
	expect([status, answer]).toEqual([201, { ok: true, uuid: lead, outcome: 'stored' }]);
	expect(headers.get('access-control-allow-origin')).toBe(SITE);
	const [row] = photosOf(lead);
	expect(row).toMatchObject({ width: 320, height: 240 });
	const bytes = bytesOf(row);
	expect((await sharp(Buffer.from(jpeg)).metadata()).exif).toBeDefined();
	const read = await sharp(bytes).metadata();
	expect([read.format, read.width, read.exif, read.orientation]).toEqual(['jpeg', 320, undefined, undefined]);
	for (const word of ['Exif', 'EXAMPLE', 'script']) expect(bytes.includes(word)).toBe(false);
});

test('the same picture is stored once, also with ten requests at once', async () => {
	const lead = await offer();
	const jpeg = await jpegPhoto();
	const answers = await Promise.all(Array.from({ length: 10 }, () => postPhoto(lead, jpeg)));
	expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(9).fill(200), 201]);
	expect(await postPhoto(lead.toUpperCase(), jpeg)).toMatchObject({
		status: 200,
		answer: { outcome: 'repeated' },
	});
	expect(photosOf(lead)).toHaveLength(1);
});

test('six photos and not one more, but a repeated one is still acknowledged', async () => {
	const lead = await offer();
	for (let i = 0; i < MOST_PHOTOS; i += 1)
		expect((await postPhoto(lead, tinyPhoto(`photo ${i}`))).status).toBe(201);
	expect(await postPhoto(lead, tinyPhoto('one more'))).toMatchObject({
		status: 422,
		answer: { ok: false, problems: [{ field: 'photo', message: '一条委托最多 6 张照片' }] },
	});
	expect((await postPhoto(lead, tinyPhoto('photo 0'))).status).toBe(200);
	expect(photosOf(lead)).toHaveLength(MOST_PHOTOS);
});

describe('what is no photo is refused', () => {
	const tiny = tinyPhoto('x');
	const incomplete = '不是完整的 JPEG 照片';
	test.each<[string, () => Promise<Uint8Array<ArrayBuffer> | string>, number, string]>([
		['SVG', async () => '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 422, incomplete],
		['HTML', async () => '<!doctype html><script>alert(1)</script>', 422, incomplete],
		['nothing', async () => new Uint8Array(), 422, incomplete],
		['the first bytes only', async () => tiny.slice(0, 3), 422, incomplete],
		['HTML behind the first bytes', async () => '\u00ff\u00d8\u00ff<html>', 422, incomplete],
		['a cut picture', async () => (await jpegPhoto()).slice(0, -200), 422, incomplete],
		[
			'a picture without scan',
			async () => new Uint8Array([...tiny.slice(0, 15), 0xff, 0xd9]),
			422,
			incomplete,
		],
		[
			'PNG',
			async () =>
				new Uint8Array(
					await sharp(await jpegPhoto())
						.png()
						.toBuffer(),
				),
			422,
			incomplete,
		],
		['too large a side', () => jpegPhoto({ width: 1601 }), 422, '照片的长边最多 1600 像素'],
		['too many bytes', async () => new Uint8Array(1024 * 1024 + 1), 413, '照片最多 1 MB'],
	])('%s', async (_, body, status, message) => {
		const lead = await offer();
		expect(await postPhoto(lead, await body())).toMatchObject({
			status,
			answer: { ok: false, problems: [{ message }] },
		});
		expect(photosOf(lead)).toEqual([]);
	});
	test.each([['image/png'], ['image/svg+xml'], ['text/html'], ['application/json'], ['multipart/form-data']])(
		'of type %s',
		async (type) => {
			const lead = await offer();
			expect(await postPhoto(lead, tiny, { 'content-type': type })).toMatchObject({
				status: 415,
				answer: { problems: [{ message: '只接受 JPEG 照片' }] },
			});
		},
	);
	test('pictures are refused where leads are taken', async () => {
		const response = await fetch(`${receiver.url}/leads`, {
			method: 'POST',
			headers: { 'content-type': 'image/jpeg' },
			body: tiny,
		});
		expect(response.status).toBe(415);
	});
});

describe('only a stored offer takes photos', () => {
	test.each([
		['an unknown one', randomUUID()],
		['no UUID', 'x'],
		['a path', '..%2f..%2fetc%2fpasswd'],
		['a path as UUID', `${randomUUID()}%2f..`],
		['SQL', "'%20OR%201=1--"],
		['a very long word', 'a'.repeat(90)],
	])('%s is refused', async (_, lead) => {
		expect(await postPhoto(lead, tinyPhoto('x'))).toMatchObject({
			status: 404,
			answer: { ok: false, problems: [{ field: 'lead' }] },
		});
	});
	test('an enquiry is refused', async () => {
		const lead = sampleLead();
		await postLead(receiver.url, lead);
		expect((await postPhoto(lead.uuid, tinyPhoto('x'))).status).toBe(404);
	});
	test('without reading the body of a stranger', async () => {
		const { port, hostname } = new URL(receiver.url);
		const socket = connect(Number(port), hostname);
		socket.write(
			`POST /leads/${randomUUID()}/photos HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: image/jpeg\r\nContent-Length: 900000\r\n\r\nx`,
		);
		expect(await text(socket)).toMatch(/^HTTP\/1\.1 404 /);
	});
});

describe('origins', () => {
	test('a foreign one is refused, preflight and all', async () => {
		const lead = await offer();
		const origin = 'https://evil.example';
		expect((await postPhoto(lead, tinyPhoto('x'), { origin })).status).toBe(403);
		const preflight = await fetch(`${receiver.url}/leads/${lead}/photos`, {
			method: 'OPTIONS',
			headers: { origin },
		});
		expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([403, null]);
		expect(photosOf(lead)).toEqual([]);
	});
	test('the site may send pictures', async () => {
		const preflight = await fetch(`${receiver.url}/leads/${randomUUID()}/photos`, {
			method: 'OPTIONS',
			headers: { origin: SITE },
		});
		expect(preflight.status).toBe(204);
		expect(Object.fromEntries(preflight.headers)).toMatchObject({
			'access-control-allow-origin': SITE,
			'access-control-allow-methods': 'POST',
			'access-control-allow-headers': 'content-type, idempotency-key',
		});
	});
});

test('a slow photo has more time than a slow lead, and others are served meanwhile', async () => {
	const lead = await offer();
	const jpeg = tinyPhoto('slow '.repeat(30));
	const { port, hostname } = new URL(receiver.url);
	const socket = connect(Number(port), hostname);
	socket.write(
		`POST /leads/${lead}/photos HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: image/jpeg\r\nContent-Length: ${jpeg.length}\r\n\r\n`,
	);
	let at = 0;
	// 13 bytes a second: longer than the ten seconds of a lead.
	const drip = setInterval(() => {
		socket.write(jpeg.subarray(at, at + 13));
		at += 13;
		if (at >= jpeg.length) clearInterval(drip);
	}, 1000);
	try {
		await offer();
		expect(await text(socket)).toMatch(/^HTTP\/1\.1 201 /);
	} finally {
		clearInterval(drip);
		socket.destroy();
	}
	expect(photosOf(lead)).toHaveLength(1);
});

test('photos have a limit of their own, so that they use up nothing of the leads', async () => {
	const limited = receiverFolder({ rate: { leads: 2, minutes: 10 } });
	try {
		const running = await limited.start();
		const lead = await offer(1, running);
		const statuses: number[] = [];
		for (let i = 0; i < 25; i += 1)
			statuses.push((await postPhoto(lead, tinyPhoto('x'), {}, running)).status);
		expect(statuses).toEqual([201, ...Array(23).fill(200), 429]);
		await offer(1, running);
	} finally {
		await limited.remove();
	}
});

test('photos stop when their room is full, and leads do not', async () => {
	const small = receiverFolder({ photoMegabytes: 1 });
	try {
		const running = await small.start();
		const lead = await offer(3, running);
		const large = (word: string) => {
			const tiny = tinyPhoto(word);
			return new Uint8Array([...tiny.slice(0, -2), ...Array(600_000).fill(7), 0xff, 0xd9]);
		};
		expect((await postPhoto(lead, large('a'), {}, running)).status).toBe(201);
		const refused = await postPhoto(lead, large('b'), {}, running);
		expect(refused).toMatchObject({
			status: 507,
			answer: { problems: [{ message: '照片存满了，请用微信发' }] },
		});
		expect(refused.headers.get('retry-after')).toBe('3600');
		await offer(3, running);
	} finally {
		await small.remove();
	}
});

test('the owner reads how many have arrived, gets them as files, and deletes them with their lead', async () => {
	const lead = await offer(3);
	const [one, two] = [await jpegPhoto({ red: 1 }), await jpegPhoto({ red: 2 })];
	for (const each of [one, two]) expect((await postPhoto(lead, each)).status).toBe(201);
	const kept = photosOf(lead).map(bytesOf);

	await expect.poll(() => bot.taken.some((body) => body.includes(lead)), { timeout: 20_000 }).toBe(true);
	expect(bot.taken.find((body) => body.includes(lead))).toContain('照片：3 张');
	expect((await folder.admin('export')).stdout).toContain('已到 2 张，应到 3 张');
	expect((await folder.admin('stats')).stdout).toMatch(/照片 \d+ 张，共 1 MB/);

	const out = mkdtempSync(join(tmpdir(), 'photos-'));
	try {
		expect((await folder.admin('photos', '--out', out, '--uuid', lead)).stdout).toContain('已导出 2 张照片');
		const names = readdirSync(out).toSorted();
		expect(names).toEqual(
			[1, 2].map((place) => expect.stringMatching(`^\\d{4}-\\d\\d-\\d\\d-${lead}-${place}\\.jpg$`)),
		);
		expect(names.map((name) => readFileSync(join(out, name)))).toEqual(kept);
		expect((await folder.admin('photos')).stderr).toContain('请写明 --out');
	} finally {
		rmSync(out, { recursive: true });
	}

	// The part of a picture that no other has: its bytes must not stay in the files.
	const part = kept[0]?.subarray(-300) ?? Buffer.alloc(0);
	const files = ['', '-wal'].map((end) => folder.database + end);
	expect(files.some((file) => readFileSync(file).includes(part))).toBe(true);
	expect((await folder.admin('delete', '--uuid', lead)).stdout).toContain('已删除 1 条');
	expect(folder.rows('SELECT 1 FROM photos WHERE lead NOT IN (SELECT id FROM leads)')).toEqual([]);
	expect(photosOf(lead)).toEqual([]);
	expect(files.some((file) => readFileSync(file).includes(part))).toBe(false);
	// A retry does not bring it back, and its sender need not try again.
	expect(await postPhoto(lead, one)).toMatchObject({ status: 200, answer: { outcome: 'forgotten' } });
	expect(photosOf(lead)).toEqual([]);
});

test('an acknowledged photo survives a killed process', async () => {
	const lead = await offer();
	expect((await postPhoto(lead, tinyPhoto('kept'))).status).toBe(201);
	await receiver.end('SIGKILL');
	expect(photosOf(lead)).toHaveLength(1);
	receiver = await folder.start({ BOT_URL: bot.url });
	expect(await postPhoto(lead, tinyPhoto('kept'))).toMatchObject({ status: 200 });
});

test('the log has no picture and no more than the UUID', async () => {
	await receiver.end('SIGTERM');
	const log = receiver.log();
	expect(log).toContain('"event":"photo.repeated"');
	for (const word of ['EXAMPLE', 'jpeg', '127.0.0.1:5', 'passwd', 'OR 1']) expect(log).not.toContain(word);
});
