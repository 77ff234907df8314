import { createHash } from 'node:crypto';

const DAY_LENGTH = '2026-11-23'.length;

/**
 * The UUID of a form without script, which cannot make one: the same fields on the same day (UTC) are the same lead, so that a second
 * press of the button is no second lead. Laid out as version 4.
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
