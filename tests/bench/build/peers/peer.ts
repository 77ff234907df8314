import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { parse, stringify } from 'yaml';

/** An article as every generator reads it. */
export interface PeerArticle {
	id: string;
	title: string;
	/** `YYYY-MM-DD` */
	date: string;
	summary: string;
	category: string;
	topics: readonly string[];
	district: readonly string[];
	/** Markdown. */
	body: string;
}

/** Another generator, which makes pages of the same articles: one for each, lists of twenty, a feed and a sitemap. */
export interface Peer {
	name: string;
	/** What it makes beside its articles, in a few words. */
	makes: string;
	/** Writes its project. Undefined, with a note on the console, when it is not on this machine. */
	prepare: (folder: string, articles: readonly PeerArticle[]) => Promise<PeerCommand | undefined>;
}

/** Makes the site in `<folder>/site`. */
export interface PeerCommand {
	program: string;
	args: readonly string[];
	cwd: string;
	/** Folders to remove before each build, so that nothing of the last one is used. */
	caches: readonly string[];
}

const head = z.object({
	title: z.string(),
	publishDate: z.string(),
	summary: z.string(),
	category: z.string(),
	topics: z.array(z.string()),
	district: z.array(z.string()).default([]),
});

/** Reads an article. @param file Markdown with front matter, named `<number>.md` @throws when the front matter lacks a field */
export function readArticle(file: string): PeerArticle {
	const [, front = '', body = ''] = readFileSync(file, 'utf8').split(/^---\n/m);
	const { publishDate, ...rest } = head.parse(parse(front));
	const id = /(\d+)\.md$/.exec(file)?.[1] ?? '';
	return { id, date: publishDate, ...rest, body: body.trim() };
}

/** Reads generated articles, oldest number first. @param content a folder of `writeArticles` */
export function readArticles(content: string): PeerArticle[] {
	const folder = join(content, 'articles');
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md'))
		.toSorted()
		.map((name) => readArticle(join(folder, name)));
}

/** Replaces a folder by these files. */
export function writeProject(folder: string, files: Readonly<Record<string, string>>): void {
	rmSync(folder, { recursive: true, force: true });
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
}

/** A Markdown file with front matter. */
export const post = (front: object, body: string) => `---\n${stringify(front)}---\n\n${body}\n`;
