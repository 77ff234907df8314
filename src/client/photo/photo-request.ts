import type { Outcome } from '../../domain/lead/lead-outbox.ts';
import { photoUrl, readPhotoAnswer } from '../../domain/lead/lead-photo.ts';
import type { PhotoEntry } from '../../domain/lead/photo-entry.ts';
import { requestOnce } from '../outbox/outbox-request.ts';
import type { Clock } from '../outbox/page-clock.ts';

/** Timeout of one attempt, ms: half a megabyte on a weak signal. Shorter than the hold of an entry. */
const PHOTO_TIMEOUT = 40_000;

/** One attempt to deliver a photo. It is too large to survive the page (`keepalive`). Never throws. */
export function postPhoto(
	{ lead, bytes }: PhotoEntry,
	endpoint: string,
	clock: Clock,
	timeout = PHOTO_TIMEOUT,
): Promise<Outcome> {
	const body = new Blob([bytes], { type: 'image/jpeg' });
	const headers = { 'Content-Type': 'image/jpeg' };
	return requestOnce(
		photoUrl(endpoint, lead),
		{ headers, body, redirect: 'error' },
		timeout,
		clock,
		(answer) => readPhotoAnswer(answer, lead, clock.now()),
	);
}
