import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shanghaiTime } from '../shanghai-time.ts';
import type { StoredPhoto } from './photo-store.ts';

/** `2026-11-23-<number of the lead>-1.jpg`. Nothing in it comes from the sender but a checked UUID. */
function fileName({ receivedAt, lead, place }: StoredPhoto): string {
	return `${shanghaiTime(receivedAt).slice(0, '2026-11-23'.length)}-${lead}-${place}.jpg`;
}

/** Writes photos into a folder, which is made if missing. Only this user may read them. @returns how many */
export function writePhotos(folder: string, photos: Iterable<StoredPhoto>): number {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	let count = 0;
	for (const photo of photos) {
		writeFileSync(join(folder, fileName(photo)), photo.bytes, { mode: 0o600 });
		count += 1;
	}
	return count;
}
