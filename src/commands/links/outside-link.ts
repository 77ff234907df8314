import { z } from 'astro/zod';

/** Where a link stands. */
export interface LinkUse {
	/** Path inside the content folder. */
	file: string;
	/** 来源, 政策原文, 正文第 12 行 */
	place: string;
	/** Day of the entry, from which an archived copy is best taken; undefined when it has none. */
	date: string | undefined;
}

/** An address outside the site, with everything that links to it. */
export interface OutsideLink {
	url: string;
	uses: readonly LinkUse[];
}

/** What the links of a file are taken from: its fields after their schema, and the links of its body. */
export interface LinkingFile {
	file: string;
	fields: unknown;
	bodyLinks: readonly { url: string; line: number }[];
}

const linkFields = z.object({
	publishDate: z.string().optional().catch(undefined),
	source: z.object({ url: z.string().optional() }).optional().catch(undefined),
	policy: z.object({ originalUrl: z.string().optional() }).optional().catch(undefined),
});

/** The address without its anchor, which no server sees; undefined for a link inside the site, mail, phone and attachments. */
function outside(url: string | undefined, ownOrigin: string): string | undefined {
	if (url === undefined || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
	const address = new URL(url);
	address.hash = '';
	return address.origin === ownOrigin ? undefined : address.href;
}

/** All links out of the site, each address once, in the order of the files. @param siteUrl address of the site itself */
export function outsideLinks(files: readonly LinkingFile[], siteUrl: string): OutsideLink[] {
	const ownOrigin = URL.canParse(siteUrl) ? new URL(siteUrl).origin : '';
	const links = new Map<string, LinkUse[]>();
	for (const { file, fields, bodyLinks } of files) {
		const { source, policy, publishDate: date } = linkFields.safeParse(fields).data ?? {};
		const add = (address: string | undefined, place: string) => {
			const url = outside(address, ownOrigin);
			if (url !== undefined) links.set(url, [...(links.get(url) ?? []), { file, place, date }]);
		};
		add(source?.url, '来源');
		add(policy?.originalUrl, '政策原文');
		for (const { url, line } of bodyLinks) add(url, `正文第 ${line} 行`);
	}
	return [...links].map(([url, uses]) => ({ url, uses }));
}
