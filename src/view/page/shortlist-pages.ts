import type { Catalog } from '../../domain/catalog/catalog.ts';
import { compareUrl, favouritesUrl } from '../../domain/urls.ts';
import { type Shell, shellOf } from './shell.ts';

type Site = Pick<Catalog, 'site'>;

export function favouritesPage(catalog: Site): Shell {
	return shellOf(catalog, {
		title: '收藏与最近看过',
		description: '收藏的房源只记在这台设备的浏览器里，不上传。可以对比、一起咨询，也可以用链接发给同事。',
		path: favouritesUrl(),
		trail: [],
		here: '收藏',
		isIndexed: false,
	});
}

export function comparePage(catalog: Site): Shell {
	return shellOf(catalog, {
		title: '房源对比',
		description: '至多四套房源并排：先看是否符合您的条件，再按同一面积比费用，然后只看不同。',
		path: compareUrl(),
		trail: [{ text: '收藏', href: favouritesUrl() }],
		here: '对比',
		isIndexed: false,
	});
}
