import type { Outcome } from '../../domain/announce/announcement.ts';

export interface Patience {
	/** Waits between two tries. */
	pause: (milliseconds: number) => Promise<void>;
	/** Time for one try, in milliseconds. */
	timeout: number;
}

/** Pauses between tries, in milliseconds. */
const PAUSES = [5_000, 30_000];

/** A server may ask for more, but nobody waits an hour in front of a command. */
const LONGEST = 120_000;

interface Post {
	url: string;
	type: string;
	body: string;
	/** Reads the answer. */
	read: (status: number, text: string) => Outcome;
}

async function tried(post: Post, timeout: number): Promise<{ outcome: Outcome; wait: number }> {
	try {
		const answer = await fetch(post.url, {
			method: 'POST',
			headers: { 'content-type': post.type },
			body: post.body,
			redirect: 'error',
			signal: AbortSignal.timeout(timeout),
		});
		const wait = Number(answer.headers.get('retry-after')) * 1000 || 0;
		return { outcome: post.read(answer.status, await answer.text()), wait };
	} catch (error) {
		// Never the error itself: it may hold the address, and the address holds the token.
		const isSlow = error instanceof Error && error.name === 'TimeoutError';
		return { outcome: { kind: 'busy', why: isSlow ? '很久没有回答' : '连不上' }, wait: 0 };
	}
}

/** Sends until it is taken or refused; what may pass by itself is tried again after a pause. Never throws. */
export async function delivered(post: Post, { pause, timeout }: Patience): Promise<Outcome> {
	for (const standard of PAUSES) {
		const { outcome, wait } = await tried(post, timeout);
		if (outcome.kind !== 'busy') return outcome;
		await pause(Math.min(Math.max(standard, wait), LONGEST));
	}
	return (await tried(post, timeout)).outcome;
}
