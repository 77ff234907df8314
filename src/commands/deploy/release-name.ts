/** A name that a release has: Beijing time and commit. Sorted by name they are sorted by time. */
const NAME = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-[0-9a-z-]+$/;

const BEIJING = 8 * 3_600_000;
const SECOND = 1000;

function timeOf(name: string): number {
	const [, ...parts] = NAME.exec(name) ?? [];
	const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map(Number);
	return Date.UTC(year, month - 1, day, hour, minute, second) - BEIJING;
}

/**
 * The name of a new release: `20261130-001700-f2a8c1e`. It is newer than all others by name, also if the clock of the last
 * deploy was ahead.
 * @param commit short hash, lower case @param existing names of the releases that are there
 */
export function releaseName(now: Date, commit: string, existing: readonly string[]): string {
	const last = Math.max(0, ...existing.filter((name) => NAME.test(name)).map(timeOf));
	const time = new Date(Math.max(now.getTime(), last + SECOND) + BEIJING);
	const [date = '', clock = ''] = time.toISOString().split('T');
	return `${date.replaceAll('-', '')}-${clock.slice(0, 8).replaceAll(':', '')}-${commit}`;
}

/** A release as people read it: `2026-11-30 00:17:00（f2a8c1e）`. */
export function releaseTitle(name: string): string {
	const [, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
	return year === undefined
		? name
		: `${year}-${month}-${day} ${hour}:${minute}:${second}（${name.slice(16)}）`;
}

/** The release to go back to: the newest one before the one that is served; undefined if there is none. */
export function releaseBefore(current: string | undefined, existing: readonly string[]): string | undefined {
	return existing
		.filter((name) => current !== undefined && name < current)
		.toSorted()
		.at(-1);
}
