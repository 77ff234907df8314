import { ARTICLE_KINDS } from '../../domain/article/article.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { articleUrl, withoutBase } from '../../domain/urls.ts';
import type { Table } from '../table/table.ts';

/**
 * Every article that rests on a text of others, with what the owner shows when somebody asks: whose it is, where it stands, and
 * whom to write to. For his archive.
 * @param address of the site, without a slash at the end
 */
export function sourceLedger({ articles, site }: Pick<Catalog, 'articles' | 'site'>, address: string): Table {
	const rows = articles
		.filter(({ kind, source }) => source !== undefined || kind === 'repost' || kind === 'compiled')
		.map(({ id, title, originalTitle, kind, source, publishDate, eventDate }) => [
			id,
			title,
			ARTICLE_KINDS[kind],
			source?.name ?? '没有写',
			source?.url ?? '',
			originalTitle ?? '',
			eventDate ?? '',
			publishDate,
			`${address}${withoutBase(articleUrl(id))}`,
			site.rights.takedown,
		]);
	return {
		title: '来源台账',
		note: rows.length === 0 ? '没有转载和编译的文章' : '转载、编译和写了来源的文章；存档请用 --format csv',
		head: [
			'编号',
			'标题',
			'类别',
			'来源',
			'来源网址',
			'原标题',
			'事件日期',
			'本站发布日期',
			'本站网址',
			'内容处理联系方式',
		],
		rows,
	};
}
