// † browser
import { entriesOf } from './json-entries.ts';
import { readPending } from './lead-outbox-entry.ts';
import { type Pending, untried } from './lead-outbox.ts';

/** A photo on the device of its sender. It is sent when its lead has left the device. */
export interface PhotoEntry extends Pending {
	/** UUID of its lead. */
	readonly lead: string;
	/** JPEG. */
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** @param photo names the photo among those of its lead, so that adding it again changes nothing */
export function newPhoto(lead: string, photo: string, bytes: PhotoEntry['bytes'], now: number): PhotoEntry {
	return { uuid: `${lead} ${photo}`, lead, bytes, ...untried(now) };
}

/** Reads a stored photo. Returns one valid entry or none. */
export function readPhotoEntry(value: unknown): PhotoEntry[] {
	const given = entriesOf(value);
	const [uuid, lead, bytes] = [given.get('uuid'), given.get('lead'), given.get('bytes')];
	if (typeof uuid !== 'string' || typeof lead !== 'string' || !(bytes instanceof Uint8Array)) return [];
	return [{ uuid, lead, bytes: new Uint8Array(bytes), ...readPending(given) }];
}
