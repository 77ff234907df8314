/** When a visitor is to see that something is on its way, and when that it may not come at all; ms. */
const SOON = 500;
const LATE = 12_000;

/** Waits for work, and says so when it takes a while, and again when it takes too long; what comes after that still counts. */
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
