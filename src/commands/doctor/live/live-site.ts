import { randomUUID } from 'node:crypto';
import { askCertificate, askPage, type Certificate, type PageAnswer } from './page-answer.ts';

/** What a live site answered. */
export interface LiveSite {
	/** Address of the front page. */
	url: string;
	/** Undefined for an address without encryption, or when the connection failed. */
	certificate: Certificate | undefined;
	home: PageAnswer;
	/** The same address without encryption; undefined where there is none to ask. */
	plain: PageAnswer | undefined;
	/** A page that cannot be there. */
	missing: PageAnswer;
	robots: PageAnswer;
	sitemap: PageAnswer;
	/** An address of the former site; undefined when it has none. */
	old: { from: string; to: string; answer: PageAnswer } | undefined;
}

export interface LiveQuestions {
	/** Address of the front page, with a slash at the end. */
	url: string;
	/** An old path and the path of its page, both below the front page, without a slash in front. */
	old: { from: string; to: string } | undefined;
	/** The address without encryption. By default that of the same name. */
	plainUrl?: string;
	/** For each request, ms. */
	timeoutMs: number;
}

/** `http://` in the place of `https://`. With a port of its own there is no telling where plain requests are taken. */
function plainOf(url: string): string | undefined {
	const address = new URL(url);
	if (address.protocol !== 'https:' || address.port !== '') return undefined;
	address.protocol = 'http:';
	return address.href;
}

/** Asks a live site, one question after the other. Reads only. */
export async function askLiveSite({ url, old, plainUrl, timeoutMs }: LiveQuestions): Promise<LiveSite> {
	const at = (path: string) => askPage(new URL(path, url).href, timeoutMs);
	const plain = plainUrl ?? plainOf(url);
	return {
		url,
		certificate: url.startsWith('https:') ? await askCertificate(url, timeoutMs) : undefined,
		home: await askPage(url, timeoutMs),
		plain: plain === undefined ? undefined : await askPage(plain, timeoutMs),
		missing: await at(`doctor-${randomUUID()}/`),
		robots: await at('robots.txt'),
		sitemap: await at('sitemap-index.xml'),
		old: old === undefined ? undefined : { ...old, answer: await at(old.from) },
	};
}
