import { createHash } from 'node:crypto';

const DAY_LENGTH = '2026-11-23'.length;

/**
 * The UUID of a form sent without script, because HTML cannot generate one. It is a hash of the fields and the day (UTC), so
 * that a double submit is one lead. Formatted as version 4.
 * @param sent when it was sent, ISO 8601
 */
export function formUuid(fields: Iterable<readonly [string, string]>, sent: string): string {
	const hash = createHash('sha256').update(JSON.stringify([sent.slice(0, DAY_LENGTH), ...fields]));
	const digits = hash.digest('hex');
	const variant = '89ab'[parseInt(digits.slice(16, 17), 16) % 4];
	return [
		digits.slice(0, 8),
		digits.slice(8, 12),
		`4${digits.slice(13, 16)}`,
		`${variant}${digits.slice(17, 20)}`,
		digits.slice(20, 32),
	].join('-');
}
