import { TRY_PAUSES } from '../../../domain/search/index-file.ts';

export const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Retries failed work with backoff, but gives up at once when offline. Throws the error of the last try. */
export async function severalTries<T>(work: (tryNumber: number) => Promise<T>): Promise<T> {
	for (const [i, pause] of TRY_PAUSES.entries()) {
		try {
			return await work(i);
		} catch (error) {
			if (!navigator.onLine) throw error;
			await later(pause);
		}
	}
	return work(TRY_PAUSES.length);
}

/** Throws when work takes longer than `limit` ms. */
export async function withLimit<T>(work: Promise<T>, limit: number): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const over = new Promise<never>((_, fail) => {
		timer = setTimeout(() => fail(new Error('it took too long')), limit);
	});
	try {
		return await Promise.race([work, over]);
	} finally {
		clearTimeout(timer);
	}
}
