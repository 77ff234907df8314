import type { Catalog } from '../../domain/catalog/catalog.ts';
import { offerUrl, pageUrl, reportUrl, thanksUrl } from '../../domain/urls.ts';
import { type Shell, shellOf } from './shell.ts';

type Site = Pick<Catalog, 'site'>;

const TRAIL = [{ text: '联系我们', href: pageUrl('contact') }];

/** The page of the form for owners. */
export function offerPage(catalog: Site): Shell {
	return shellOf(catalog, {
		title: '业主委托',
		description:
			'有厂房、仓库、研发楼或土地要出租、出售，把位置、面积、层高、承重和价格告诉我们，由我们核对后发布并带客看场地。',
		path: offerUrl(),
		trail: TRAIL,
		form: { size: 'offer' },
	});
}

/** The page of the form for mistakes on a page. */
export function reportPage(catalog: Site): Shell {
	return shellOf(catalog, {
		title: '页面有误？',
		description: '面积、价格、电话、日期不对，或者有错字、打不开的链接，请在这里告诉我们。',
		path: reportUrl(),
		trail: TRAIL,
		isIndexed: false,
		form: { size: 'report' },
	});
}

/** Target of forms submitted without script. */
export function thanksPage(catalog: Site): Shell {
	return shellOf(catalog, {
		title: '已经提交',
		description: '表单已经提交。',
		path: thanksUrl(),
		trail: TRAIL,
		isIndexed: false,
	});
}
