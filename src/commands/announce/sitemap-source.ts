import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { keyOfFile } from '../../domain/announce/index-now.ts';
import { listedSitemaps, type Sitemap, sitemapPages } from '../../domain/announce/sitemap.ts';
import { AnnounceError } from './announce-error.ts';

const INDEX = 'sitemap-index.xml';

const savedSchema = z.record(z.string(), z.string());

/** The pages of a sitemap or of all that an index lists. @param read text of a listed sitemap, by its address */
async function pagesOf(xml: string, place: string, read: (url: string) => Promise<string>): Promise<Sitemap> {
	const listed = listedSitemaps(xml);
	const texts = listed === undefined ? [xml] : await Promise.all(listed.map(read));
	const maps = texts.map((text) => {
		const pages = sitemapPages(text);
		if (pages === undefined) throw new AnnounceError(`${place} 的网站地图看不懂`);
		return pages;
	});
	return new Map(maps.flatMap((map) => [...map]));
}

async function fetched(url: string, timeout: number): Promise<Response> {
	try {
		return await fetch(url, { signal: AbortSignal.timeout(timeout) });
	} catch (error) {
		throw new AnnounceError(`打不开 ${url}。请检查网络，稍后再试`, { cause: error });
	}
}

async function fromSite(address: string, timeout: number): Promise<Sitemap> {
	const index = address.endsWith('.xml') ? address : new URL(INDEX, address.replace(/\/?$/, '/')).href;
	const answer = await fetched(index, timeout);
	// No sitemap: there was no site of this kind before, and every page is new.
	const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
	if (answer.status === 404 || answer.status === 410 || (answer.ok && isPage)) return new Map();
	if (!answer.ok) throw new AnnounceError(`打不开 ${index}（代码 ${answer.status}），稍后再试`);
	return pagesOf(await answer.text(), address, async (url) => {
		// Sitemaps name the address the site is meant for; they lie beside their index.
		const part = await fetched(new URL(basename(new URL(url).pathname), index).href, timeout);
		if (!part.ok) throw new AnnounceError(`打不开 ${url}（代码 ${part.status}），稍后再试`);
		return part.text();
	});
}

/** The sitemap of a built folder, such as `dist`. @throws AnnounceError when there is none */
export async function sitemapOfFolder(folder: string): Promise<Sitemap> {
	return fromFile(join(folder, INDEX));
}

async function fromFile(file: string): Promise<Sitemap> {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch (error) {
		throw new AnnounceError(`找不到 ${file}。请先生成网站（npm run build）`, { cause: error });
	}
	if (file.endsWith('.json')) {
		const saved = savedSchema.safeParse(JSON.parse(text));
		if (!saved.success) throw new AnnounceError(`${file} 不是 --save 存下的网站地图`);
		return new Map(Object.entries(saved.data));
	}
	return pagesOf(text, file, async (url) =>
		readFileSync(join(dirname(file), basename(new URL(url).pathname)), 'utf8'),
	);
}

/**
 * A sitemap from wherever it is: the address of a site or of a sitemap, a built folder, or a file of `savedSitemap`.
 * @param timeout for each request, in milliseconds @throws AnnounceError
 */
export async function readSitemap(place: string, timeout = 30_000): Promise<Sitemap> {
	if (/^https?:\/\//.test(place)) return fromSite(place, timeout);
	return statSync(place, { throwIfNoEntry: false })?.isDirectory() ? sitemapOfFolder(place) : fromFile(place);
}

/** A sitemap as text, for `readSitemap`. */
export const savedSitemap = (pages: Sitemap) =>
	`${JSON.stringify(Object.fromEntries(pages), undefined, '\t')}\n`;

/** The IndexNow key of a built folder: that of the file at its root which holds its own name. */
export function keyOfFolder(folder: string): string | undefined {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.txt'))
		.map((name) => keyOfFile(name, readFileSync(join(folder, name), 'utf8')))
		.find((key) => key !== undefined);
}
