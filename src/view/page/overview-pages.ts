import type { Catalog } from '../../domain/catalog/catalog.ts';
import { noticePages } from '../../domain/notice/notice.ts';
import { isInShanghai } from '../../domain/schema/city.ts';
import { namedPages } from '../../domain/pagination.ts';
import {
	apiUrl,
	archiveUrl,
	calendarUrl,
	districtsUrl,
	feedsUrl,
	feedUrl,
	noticesUrl,
	topicsUrl,
} from '../../domain/urls.ts';
import { type NoticeLine, noticeLine } from '../notice/notice-line.ts';
import { policyCalendars } from '../policy/policy-calendar.ts';
import { feeds } from '../data/feeds.ts';
import { openFiles } from '../data/open-data.ts';
import { archiveYears, type Facet, series, topics } from '../listing/facets.ts';
import { forNotes, totalText } from '../listing/sample-note.ts';
import { emptyDistricts, type TileGroup, tileGroups, usedDistricts } from '../park/district-tiles.ts';
import type { Link } from '../site/link.ts';
import { listView, type ListView, type Pages } from './list-page.ts';
import { type Shell, shellOf } from './shell.ts';

export interface OverviewPage {
	shell: Shell;
	/** The total in words; empty for none. */
	lead: string;
}

export function topicsPage(catalog: Catalog): OverviewPage & {
	topics: readonly Facet[];
	series: readonly Facet[];
} {
	const facets = topics(catalog);
	return {
		shell: shellOf(catalog, {
			title: '主题',
			description: '按产业和主题浏览文章与房源。',
			path: topicsUrl(),
			trail: [],
		}),
		lead: facets.length === 0 ? '' : '数字是文章与适合的房源之和',
		topics: facets,
		series: series(catalog),
	};
}

export function districtsPage(
	catalog: Catalog,
): OverviewPage & { groups: readonly TileGroup[]; rest: string } {
	const empty = emptyDistricts(catalog);
	const { demo } = catalog.site;
	const listings = totalText(forNotes(catalog.listingsBy.onOffer, demo.listings), '套');
	const parks = totalText(forNotes(catalog.parks, demo.parks), '个');
	const groups = tileGroups(catalog);
	const isEmpty = groups.length === 0;
	const isAround = !usedDistricts(catalog).every(isInShanghai);
	return {
		shell: shellOf(catalog, {
			title: isAround ? '上海各区及周边的厂房、园区与资讯' : '上海各区的厂房、园区与资讯',
			description: `按上海 16 个区${isAround ? '和周边区县' : ''}浏览厂房、仓库、园区与产业资讯。`,
			path: districtsUrl(),
			trail: [],
			here: '区域',
		}),
		lead: isEmpty ? '' : `房源${listings}；园区${parks}；资讯共 ${catalog.articles.length} 篇`,
		groups,
		rest: isEmpty || empty.length === 0 ? '' : `${empty.join('、')}还没有内容。`,
	};
}

export function archivePage(catalog: Catalog): OverviewPage & {
	years: readonly { year: string; months: readonly Facet[] }[];
	/** Link to the notices, if any. */
	notices: Link | undefined;
} {
	const total = catalog.articles.length;
	return {
		shell: shellOf(catalog, {
			title: '文章归档',
			description: '按年月浏览全部文章。',
			path: archiveUrl(),
			trail: [],
			here: '归档',
		}),
		lead: total === 0 ? '' : `共 ${total} 篇`,
		years: archiveYears(catalog),
		notices: catalog.notices.length === 0 ? undefined : { text: '本站公告', href: noticesUrl() },
	};
}

/** The pages of all notices of the site. Search engines do not index samples. */
export function noticesPages(catalog: Catalog): Pages<ListView<NoticeLine>> {
	const { notices, today, site } = catalog;
	const [front, ...older] = namedPages(noticePages(notices));
	const view = (page: typeof front) =>
		listView(catalog, {
			title: '公告',
			description: `${site.name}自己的通知：接听时间、电话变更、页面调整。`,
			lead: notices.length === 0 ? '' : `共 ${notices.length} 条，最新在前`,
			empty: '现在没有公告，有了会列在这里。',
			trail: [],
			isSearched: notices.length > 0,
			isIndexed: page.items.some(({ sample }) => !sample),
			modified: page.items[0]?.date,
			hasOffers: false,
			urlOf: noticesUrl,
			card: (notice) => noticeLine(notice, today, page.number),
			page,
		});
	return [view(front), ...older.map(view)];
}

/** The notices of numbered pages, newest first. The front page names them, so that a link to one of them holds for ever. */
export function olderNotices({ notices, today }: Catalog): NoticeLine[] {
	const [, ...older] = noticePages(notices);
	return older.flatMap(({ number, items }) => items.map((notice) => noticeLine(notice, today, number)));
}

/** The page of feeds and open data, with a description of each file. */
export function feedsPage(catalog: Catalog): {
	shell: Shell;
	feeds: readonly Link[];
	/** Calendars of deadlines. */
	calendars: readonly Link[];
	files: readonly (Link & { about: string })[];
} {
	// A reader needs the name of the site; a visitor of the page is on it.
	const short = (title: string) => title.replace(` - ${catalog.site.name}`, '');
	return {
		shell: shellOf(catalog, {
			title: '订阅',
			description: '用阅读器订阅全站、分类或区的文章（RSS、JSON Feed）。',
			path: feedsUrl(),
			trail: [],
		}),
		feeds: feeds(catalog).map(({ name, title }) => ({
			text: name === 'all' ? '全部资讯' : short(title),
			href: feedUrl(name),
		})),
		calendars: policyCalendars(catalog).map(({ name, title }) => ({
			text: short(title),
			href: calendarUrl(name),
		})),
		files: openFiles(catalog).map(({ name, about }) => ({ text: name, href: apiUrl(name), about })),
	};
}
