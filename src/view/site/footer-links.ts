import * as urls from '../../domain/urls.ts';
import type { Link } from './link.ts';

/** The links at the foot of every page. */
export const FOOTER: readonly Link[] = [
	{ text: '关于我们', href: urls.pageUrl('about') },
	{ text: '联系我们', href: urls.pageUrl('contact') },
	{ text: '业主委托', href: urls.offerUrl() },
	{ text: '长者模式', href: urls.readingUrl() },
	{ text: '隐私说明', href: urls.pageUrl('privacy') },
	{ text: '投诉与撤稿', href: urls.complaintUrl() },
	{ text: '工具', href: urls.toolsUrl() },
	{ text: '主题', href: urls.topicsUrl() },
	{ text: '归档', href: urls.archiveUrl() },
	{ text: '订阅', href: urls.feedsUrl() },
];
