import { type SearchSettings, VERIFICATION_METAS } from '../../domain/catalog/search-engines.ts';
import { codesOf } from '../../domain/schema/code-label.ts';

/** What search engines with forms of their own may be told of a page. Dates are days; the hour of a text is not known. */
export interface EnginePage {
	title: string;
	/** Absolute address. */
	url: string;
	isHome: boolean;
	/** Whether it is an article, a listing or a park, and is to be found. */
	isDated: boolean;
	published: string | undefined;
	modified: string | undefined;
}

/** The days of a page in the form of Baidu (时间因子). Its third one is of the last reply, and nobody replies here. */
export interface BaiduTimes {
	'@context': 'https://ziyuan.baidu.com/contexts/cambrian.jsonld';
	'@id': string;
	title: string;
	pubDate?: string;
	upDate?: string;
}

/** The days of a page for Baidu; none when the owner has not asked for it. */
export function baiduTimes({ baidu }: SearchSettings, page: EnginePage): BaiduTimes[] {
	const { title, url, isDated, published, modified } = page;
	if (!baidu || !isDated || (published ?? modified) === undefined) return [];
	return [
		{
			'@context': 'https://ziyuan.baidu.com/contexts/cambrian.jsonld',
			'@id': url,
			title,
			...(published === undefined ? {} : { pubDate: published }),
			...(modified === undefined ? {} : { upDate: modified }),
		},
	];
}

/** Attributes of the `<meta>` elements for engines: whose site it is, and the days for Toutiao. */
export function engineMetas(
	{ verify, toutiao }: SearchSettings,
	page: EnginePage,
): Readonly<Record<string, string>>[] {
	const codes = page.isHome ? codesOf(VERIFICATION_METAS) : [];
	const isTold = toutiao && page.isDated;
	const day = (property: string, content: string | undefined) =>
		!isTold || content === undefined ? [] : [{ property, content }];
	return [
		...codes.flatMap((engine) => {
			const content = verify[engine];
			return content === undefined ? [] : [{ name: VERIFICATION_METAS[engine], content }];
		}),
		...day('bytedance:published_time', page.published),
		...day('bytedance:updated_time', page.modified),
	];
}
