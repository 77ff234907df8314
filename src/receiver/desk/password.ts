import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, { N: number; maxmem: number }, Buffer>(scrypt);

/** Cost of scrypt: 32 MB and some 0.1 s for a guess. */
const COST = 2 ** 15;
const LONGEST_COST = 2 ** 17;
const BYTES = 32;

/** Guesses a minute, for everybody together: behind a proxy all come from one address. */
const GUESSES = 10;
const WINDOW = 60_000;

function bytesOf(password: string, salt: Buffer, cost: number): Promise<Buffer> {
	return derive(password.normalize('NFC'), salt, BYTES, { N: cost, maxmem: 256 * cost * 8 });
}

/** A digest of a password, `scrypt:<cost>:<salt>:<hash>`, to be stored instead of it. */
export async function passwordDigest(password: string): Promise<string> {
	const salt = randomBytes(16);
	const hash = await bytesOf(password, salt, COST);
	return ['scrypt', COST, salt.toString('base64url'), hash.toString('base64url')].join(':');
}

interface Digest {
	cost: number;
	salt: Buffer;
	hash: Buffer;
}

/** The parts of a digest; undefined if it is none. */
export function readDigest(text: string): Digest | undefined {
	const [, cost = '', salt = '', hash = ''] = /^scrypt:(\d{4,6}):([\w-]{22}):([\w-]{43})$/.exec(text) ?? [];
	const factor = Number(cost);
	if (factor < 2 || factor > LONGEST_COST || !Number.isInteger(Math.log2(factor))) return undefined;
	return { cost: factor, salt: Buffer.from(salt, 'base64url'), hash: Buffer.from(hash, 'base64url') };
}

/** open: user and password are right. wrong: they are not, or there are none. many: too many guesses. */
export type LoginOutcome = 'open' | 'wrong' | 'many';

/**
 * Checks HTTP Basic credentials. One at a time, because a guess costs memory, and only so many a minute. Who is in stays in:
 * a header that was right once is recognised by a hash with a key of this process.
 */
export function passwordCheck(
	user: string,
	digest: Digest,
): (header: string | undefined) => Promise<LoginOutcome> {
	const key = randomBytes(32);
	const known = new Set<string>();
	let guesses = 0;
	let windowEnd = 0;
	let last: Promise<unknown> = Promise.resolve();
	const isRight = async (header: string) => {
		const text = Buffer.from(header.slice('Basic '.length), 'base64').toString('utf8');
		const colon = text.indexOf(':');
		const hash = await bytesOf(text.slice(colon + 1), digest.salt, digest.cost);
		return timingSafeEqual(hash, digest.hash) && colon >= 0 && text.slice(0, colon) === user;
	};
	return async (header) => {
		if (header === undefined || !/^Basic [\w+/=-]{1,400}$/i.test(header)) return 'wrong';
		const mark = createHmac('sha256', key).update(header).digest('hex');
		if (known.has(mark)) return 'open';
		const now = performance.now();
		if (now >= windowEnd) [guesses, windowEnd] = [0, now + WINDOW];
		guesses += 1;
		if (guesses > GUESSES) return 'many';
		const answer = last.then(() => isRight(header));
		last = answer.catch(() => undefined);
		if (!(await answer)) return 'wrong';
		known.add(mark);
		return 'open';
	};
}
