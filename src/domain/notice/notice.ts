import { z } from 'astro/zod';
import { type CalendarDate, calendarDate } from '../units/calendar-date.ts';
import { type ListPage, paginate } from '../pagination.ts';
import { choice } from '../schema/choice.ts';

const NOTICE_LEVELS = { normal: '一般', important: '重要' } as const;

/** Schema of the front matter of content/notices/<id>.md: a short text of the site itself, such as holiday hours. */
export const noticeSchema = z
	.strictObject({
		/** What it says, in a line. The home page shows nothing else of it. */
		title: z
			.string()
			.trim()
			.min(4)
			.max(30)
			.meta({ title: '标题', description: '4–30 个字', examples: ['春节期间热线接听时间'] }),
		/** Day of publication. A notice with a future day is left out until a build on or after that day. */
		date: calendarDate.meta({
			title: '日期',
			description: '将来的日期到那天才显示',
			examples: ['2026-11-20'],
		}),
		/** Last day on the home page. Afterwards it stays among the notices, marked 已结束. */
		until: calendarDate.optional().meta({
			title: '到哪一天',
			description: '过了这一天就离开首页；一直有效就不写',
			examples: ['2026-12-31'],
		}),
		/** An important notice has a mark. */
		level: choice(NOTICE_LEVELS)
			.default('normal')
			.meta({ title: '级别', examples: ['重要'] }),
		/** `true`: invented for demonstration. It is marked 示例. */
		sample: z
			.boolean()
			.default(false)
			.meta({ title: '示例', description: '不是真实公告时写 true', examples: ['true'] }),
		/** `true`: not published anywhere. */
		draft: z
			.boolean()
			.default(false)
			.meta({ title: '草稿', examples: ['true'] }),
	})
	.superRefine(({ date, until }, ctx) => {
		if (until === undefined || until >= date) return;
		const fix = '到哪一天不能早于日期，请核对两个日期；一直有效就删去 until';
		ctx.addIssue({ code: 'custom', path: ['until'], message: '早于日期 date', params: { fix } });
	});

export type NoticeData = z.output<typeof noticeSchema>;

/** A notice that is published. */
export interface Notice extends Omit<NoticeData, 'draft'> {
	id: string;
	file: string;
}

/** Newest first; two of one day by id, so that every build has the same order. */
export function newestNoticeFirst(a: Notice, b: Notice): number {
	return b.date.localeCompare(a.date) || a.id.localeCompare(b.id, 'en', { numeric: true });
}

/** Whether a notice still holds on a day. */
export function isInForce({ until }: Pick<Notice, 'until'>, today: CalendarDate): boolean {
	return until === undefined || until >= today;
}

/** Notices a page: they stand there with up to 400 letters of text, and up to twice as many on the front page. */
const NOTICES_A_PAGE = 6;

/** The pages of all notices. @param notices newest first */
export function noticePages(notices: readonly Notice[]): [ListPage<Notice>, ...ListPage<Notice>[]] {
	return paginate(notices, NOTICES_A_PAGE);
}

/** Id of a notice on the page of all notices. The prefix keeps it apart from the ids of the page itself. */
export function noticeAnchor(id: string): string {
	return `notice-${id}`;
}
