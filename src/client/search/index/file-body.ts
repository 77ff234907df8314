import { STALL } from '../../../domain/search/index-file.ts';

export class MissingFile extends Error {
	/** Whether the host answers that the file does not exist: a new build has other names. */
	readonly isGone: boolean;
	constructor(path: string, status: number) {
		super(`${path}: ${status}`);
		this.isGone = status === 404 || status === 410;
	}
}

/** The browser's own `fetch`, also after `guardFetch` replaced it. */
export const ownFetch = globalThis.fetch.bind(globalThis);

export interface FileBody {
	body: Blob;
	/** First byte of the body in the file. Undefined for a whole file. */
	from: number | undefined;
}

/** @param range first byte and number of bytes; hosts may answer with the whole file */
export async function bodyOf(
	path: string,
	cache: RequestCache,
	range?: { from: number; size: number },
): Promise<FileBody> {
	const stop = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	// Throws when no data arrives for a while.
	const waitOn = () => {
		clearTimeout(timer);
		timer = setTimeout(() => stop.abort(), STALL);
	};
	waitOn();
	try {
		const headers: Record<string, string> =
			range === undefined ? {} : { Range: `bytes=${range.from}-${range.from + range.size - 1}` };
		const response = await ownFetch(path, { signal: stop.signal, cache, headers });
		if (!response.ok || response.body === null) throw new MissingFile(path, response.status);
		const reader = response.body.getReader();
		const parts: BlobPart[] = [];
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			parts.push(part.value);
			waitOn();
		}
		const [, from] = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '') ?? [];
		return {
			body: new Blob(parts),
			from: response.status === 206 ? Number(from ?? range?.from) : undefined,
		};
	} finally {
		clearTimeout(timer);
	}
}
