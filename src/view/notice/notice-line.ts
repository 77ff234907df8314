import { isInForce, type Notice, noticeAnchor, noticePages } from '../../domain/notice/notice.ts';
import type { CalendarDate } from '../../domain/units/calendar-date.ts';
import { formatDate } from '../../domain/units/format.ts';
import { noticesUrl } from '../../domain/urls.ts';

/** A notice, formatted, without its body. */
export interface NoticeLine {
	id: string;
	anchor: string;
	href: string;
	title: string;
	date: string;
	dateText: string;
	/** The last day it holds; undefined for one without an end. */
	until: string | undefined;
	/** 2026年12月31日, or empty. */
	untilText: string;
	isImportant: boolean;
	isSample: boolean;
	/** Whether it is over on the build day. */
	isOver: boolean;
}

/** @param page number of the page it stands on; undefined for the front page */
export function noticeLine(notice: Notice, today: CalendarDate, page?: number): NoticeLine {
	const { id, title, date, until, level, sample } = notice;
	const anchor = noticeAnchor(id);
	return {
		id,
		anchor,
		href: `${noticesUrl(page)}#${anchor}`,
		title,
		date,
		dateText: formatDate(date),
		until,
		untilText: until === undefined ? '' : formatDate(until),
		isImportant: level === 'important',
		isSample: sample,
		isOver: !isInForce(notice, today),
	};
}

/** The newest notice that holds today, for the home page. @param notices newest first */
export function newestNotice(notices: readonly Notice[], today: CalendarDate): NoticeLine | undefined {
	for (const { number, items } of noticePages(notices)) {
		const notice = items.find((each) => isInForce(each, today));
		if (notice !== undefined) return noticeLine(notice, today, number);
	}
	return undefined;
}
