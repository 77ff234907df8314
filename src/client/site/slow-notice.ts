/** Delays in ms: until the page says that it is loading, and until it says that loading may have failed. */
const SOON = 500;
const LATE = 12_000;

/** Waits for work, and reports twice: when it is slow and when it is too slow. A late result still counts. */
export async function withNotices<T>(
	work: Promise<T>,
	soon: () => void,
	late: () => void,
	soonAfter = SOON,
): Promise<T> {
	const timers = [setTimeout(soon, soonAfter), setTimeout(late, LATE)];
	try {
		return await work;
	} finally {
		timers.forEach(clearTimeout);
	}
}
