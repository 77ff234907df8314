import { bodyOf } from './file-body.ts';
import type { Part } from './shard-files.ts';

/** Whole packs, from hosts without ranges and from second tries. */
const packs = new Map<string, Promise<Blob>>();
let hasRanges = true;

async function wholePack({ pack, packSize }: Part, isAgain: boolean): Promise<Blob> {
	const { body } = await bodyOf(pack, isAgain ? 'reload' : 'default');
	if (body.size !== packSize) throw new Error(`${pack} came in part`);
	return body;
}

/** Only the bytes of the part, if the host can do that. */
async function rangeOf(part: Part): Promise<Blob> {
	// Chromium lets requests for one address wait for each other, so each part has its own.
	const { body, from } = await bodyOf(`${part.pack}?${part.name}`, 'default', part);
	if (from === part.from && body.size === part.size) return body;
	if (from !== undefined || body.size !== part.packSize) throw new Error(`${part.pack} came in part`);
	hasRanges = false;
	packs.set(part.pack, Promise.resolve(body));
	return body.slice(part.from, part.from + part.size);
}

/**
 * The bytes of a part, unchecked. Throws network errors.
 * @param isAgain whether a try has failed: then the whole pack is loaded, past the browser cache
 */
export async function packPart(part: Part, isAgain: boolean): Promise<Blob> {
	const { pack, from, size } = part;
	const known = isAgain ? undefined : packs.get(pack);
	if (known === undefined && hasRanges && !isAgain) return rangeOf(part);
	const loading = known ?? wholePack(part, isAgain);
	packs.set(pack, loading);
	loading.catch(() => packs.get(pack) === loading && packs.delete(pack));
	return (await loading).slice(from, from + size);
}
