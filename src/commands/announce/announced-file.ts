import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import type { Sitemap } from '../../domain/announce/sitemap.ts';
import { writeWhole } from '../../whole-file.ts';
import { AnnounceError } from './announce-error.ts';

export type ServiceName = 'baidu' | 'indexNow';

/** A page that a search engine knows: its date, and when it was told. Without `at` it was there before. */
const knownSchema = z.record(z.string(), z.object({ date: z.string(), at: z.string().optional() }));
const fileSchema = z.object({ baidu: knownSchema.optional(), indexNow: knownSchema.optional() });

/** What each search engine was told, kept in a file. */
export interface AnnouncedFile {
	/** What a search engine knows; undefined when it was never told anything. */
	known(service: ServiceName): Sitemap | undefined;
	/** Notes what is known from elsewhere. */
	begin(service: ServiceName, pages: Sitemap): void;
	/** Notes what was told just now. A page without an entry in `site` is gone. Writes the file. */
	told(service: ServiceName, urls: readonly string[], site: Sitemap, at: Date): void;
	/** Forgets pages that nobody has to be told of. */
	forget(service: ServiceName, urls: readonly string[]): void;
	save(): void;
}

/** Opens the file. One that is not there is empty. @throws AnnounceError when it is not ours */
export function openAnnounced(path: string): AnnouncedFile {
	let data: z.output<typeof fileSchema> = {};
	try {
		data = fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
	} catch (error) {
		const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
		if (!isMissing)
			throw new AnnounceError(`${path} 看不懂。请把它移走，再用 --since 说明哪些网址已经通知过`, {
				cause: error,
			});
	}
	// Whole or not at all: half a file would make everything be told again.
	const save = () => writeWhole(path, `${JSON.stringify(data, undefined, '\t')}\n`);
	return {
		known: (service) => {
			const pages = data[service];
			return pages && new Map(Object.entries(pages).map(([url, { date }]) => [url, date]));
		},
		begin: (service, pages) => {
			data[service] = Object.fromEntries([...pages].map(([url, date]) => [url, { date }]));
		},
		told: (service, urls, site, at) => {
			const pages = (data[service] ??= {});
			for (const url of urls) {
				const date = site.get(url);
				if (date === undefined) delete pages[url];
				else pages[url] = { date, at: at.toISOString() };
			}
			save();
		},
		forget: (service, urls) => {
			for (const url of urls) delete data[service]?.[url];
		},
		save,
	};
}
