import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Host, SQUEEZED_BY } from '../../domain/host/host.ts';
import { isText } from '../../domain/host/media-type.ts';
import { filesBelow } from '../html/built-pages.ts';
import type { SiteStep } from '../site-step.ts';
import { openSqueezedStore, type Squeeze, type SqueezedFile, type SqueezedStore } from './squeezed-store.ts';

/** Quality 11 makes a page 2 % smaller and takes more than twice as long (17 ms instead of 7 ms). */
const BROTLI_QUALITY = 10;
const GZIP_LEVEL = 9;
/** Below this the headers of the answer are larger than what is saved, bytes. */
const WORTH_IT = 512;
/** A file must lose a twentieth. */
const MOST_LEFT = 0.95;
/** The threads that Node compresses in. */
const AT_ONCE = 4;

const EDITION = `br${BROTLI_QUALITY} gz${GZIP_LEVEL} ${WORTH_IT} ${MOST_LEFT}`;

const squeezers: Readonly<Record<Squeeze, (text: Uint8Array) => Promise<Uint8Array>>> = {
	gz: (text) => promisify(gzip)(text, { level: GZIP_LEVEL }),
	br: (text) =>
		promisify(brotliCompress)(text, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
				[constants.BROTLI_PARAM_SIZE_HINT]: text.length,
			},
		}),
};

async function squeezed(
	store: SqueezedStore,
	outDir: string,
	file: string,
	asked: readonly Squeeze[],
): Promise<SqueezedFile> {
	const { size, mtimeMs } = statSync(join(outDir, file));
	const known = store.before.get(file);
	const isAsked = known !== undefined && asked.join() === known.asked.join();
	if (isAsked && known.size === size && known.mtimeMs === mtimeMs) return known;
	const text = readFileSync(join(outDir, file));
	const digest = createHash('sha256').update(text).digest('base64url');
	const stamp = { size, mtimeMs, digest, asked };
	if (isAsked && known.digest === digest) {
		for (const kind of known.kinds) store.redate(`${file}.${kind}`, mtimeMs);
		return { ...stamp, kinds: known.kinds };
	}
	const kinds: Squeeze[] = [];
	for (const kind of size < WORTH_IT ? [] : asked) {
		const bytes = await squeezers[kind](text);
		if (bytes.length > size * MOST_LEFT) continue;
		store.put(`${file}.${kind}`, bytes, mtimeMs);
		kinds.push(kind);
	}
	return { ...stamp, kinds };
}

/** Puts the compressed files beside a text. What somebody removed from the cache is missing: it is made again the next time. */
function put(store: SqueezedStore, outDir: string, file: string, { kinds }: SqueezedFile): boolean {
	try {
		for (const kind of kinds) store.link(`${file}.${kind}`, outDir);
		return true;
	} catch {
		for (const kind of kinds) rmSync(join(outDir, `${file}.${kind}`), { force: true });
		return false;
	}
}

/**
 * Compresses the text files of a site for hosts that serve such siblings, with the date of the text. An unchanged file is not
 * read again: its siblings are linked from the cache.
 * @param cacheDir folder for what builds keep
 */
export function squeezedFiles({ host, cacheDir }: { host: Host; cacheDir: string }): SiteStep {
	return {
		name: 'squeezed-files',
		// The engine of the search is text, too.
		needsAll: true,
		run: async (folder, log) => {
			const asked = SQUEEZED_BY[host];
			if (asked === undefined) return;
			const store = openSqueezedStore(join(cacheDir, 'squeezed'), EDITION);
			const files = [...filesBelow(folder)].filter(isText);
			const now = new Map<string, SqueezedFile>();
			let made = 0;
			const queue = files.values();
			const work = async () => {
				for (const file of queue) {
					const each = await squeezed(store, folder, file, asked);
					if (each !== store.before.get(file)) made += 1;
					if (put(store, folder, file, each)) now.set(file, each);
				}
			};
			await Promise.all(Array.from({ length: AT_ONCE }, work));
			store.save(now);
			log.info(`${files.length} 个文本文件有 ${asked.join('、')} 压缩副本，新压缩 ${made} 个`);
		},
	};
}
