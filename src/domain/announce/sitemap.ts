/** The indexable pages of a site: address → date of the last change as the sitemap writes it, empty when it has none. */
export type Sitemap = ReadonlyMap<string, string>;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string) =>
	text.trim().replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');

const field = (block: string, name: string) =>
	unescaped(new RegExp(`<${name}>([^<]*)</${name}>`).exec(block)?.[1] ?? '');

/** The addresses of the sitemaps that an index lists; undefined for a text that is no index. */
export function listedSitemaps(xml: string): string[] | undefined {
	if (!/<sitemapindex[\s>]/.test(xml)) return undefined;
	return [...xml.matchAll(/<sitemap>(.*?)<\/sitemap>/gs)].map(([, block = '']) => field(block, 'loc'));
}

/** The pages of one sitemap; undefined for a text that is none. */
export function sitemapPages(xml: string): Sitemap | undefined {
	if (!/<urlset[\s>]/.test(xml)) return undefined;
	const blocks = [...xml.matchAll(/<url>(.*?)<\/url>/gs)].map(([, block = '']) => block);
	return new Map(blocks.map((block) => [field(block, 'loc'), field(block, 'lastmod')]));
}
