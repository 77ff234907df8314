import type { Site } from '../../domain/catalog/site.ts';

/** Something that scripts of the site keep in the browser of a visitor. */
export interface StoredItem {
	/** Key or name in the storage, as the code has it. `*` stands for the kind of form. */
	key: string;
	storage: 'localStorage' | 'sessionStorage' | 'IndexedDB';
	/** What it holds. */
	what: string;
	/** How long it stays. */
	until: string;
	/** Whether a site with these settings ever writes it. Absent: always. */
	isUsed?: (site: Pick<Site, 'leads' | 'analytics' | 'views'>) => boolean;
}

const CLEARED = '保留到您删去或清除浏览器数据';

/**
 * Everything that the site keeps on a device: the privacy page tells it from here. A unit test holds the list to the code, so
 * that nothing is kept that is not told.
 */
export const DEVICE_STORAGE: readonly StoredItem[] = [
	{ key: 'shortlist', storage: 'localStorage', what: '收藏的和最近看过的房源编号', until: CLEARED },
	{ key: 'last-search', storage: 'localStorage', what: '上次找房的条件和当时符合的房源', until: CLEARED },
	{
		key: 'last-search',
		storage: 'sessionStorage',
		what: '上次找房的条件，这次访问时对照用',
		until: '关闭标签页就没有了',
	},
	{
		key: 'wanted',
		storage: 'sessionStorage',
		what: '这次找房的条件，填表时附上',
		until: '关闭标签页就没有了',
	},
	{
		key: 'wanted-query',
		storage: 'sessionStorage',
		what: '这次找房的条件，写成网址的样子',
		until: '关闭标签页就没有了',
	},
	{ key: 'company', storage: 'localStorage', what: '“我的企业能申报吗”里填的企业情况', until: CLEARED },
	{ key: 'reading', storage: 'localStorage', what: '长者模式和阅读设置的样式', until: '恢复默认时删除' },
	{
		key: 'reading-choice',
		storage: 'localStorage',
		what: '长者模式和阅读设置里选了什么',
		until: '恢复默认时删除',
	},
	{ key: 'lead-draft-*', storage: 'localStorage', what: '正在填写的表单', until: '送到或作废时删除' },
	{ key: 'leads', storage: 'IndexedDB', what: '写好、还没有送到的需求', until: '送到时或您点删除时删除' },
	{
		key: 'lead-photos',
		storage: 'IndexedDB',
		what: '业主委托里还没有送到的照片',
		until: '送到时或您点删除时删除',
		isUsed: ({ leads }) => leads.provider === 'post' && leads.photos,
	},
	{
		key: 'no-visit',
		storage: 'localStorage',
		what: '“这台设备不计入统计”的选择',
		until: '改回来时删除',
		isUsed: ({ analytics, views }) => analytics.provider !== 'none' || views.provider !== 'none',
	},
];

/** What a site with these settings keeps on devices. */
export const storedItems = (site: Pick<Site, 'leads' | 'analytics' | 'views'>): StoredItem[] =>
	DEVICE_STORAGE.filter(({ isUsed }) => isUsed?.(site) ?? true);
