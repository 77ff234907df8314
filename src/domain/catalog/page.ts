import { z } from 'astro/zod';
import { calendarDate } from '../units/calendar-date.ts';

/** Schema of the front matter of content/pages/<id>.md: about, privacy, contact. */
export const pageSchema = z.strictObject({
	/** Heading of the page. */
	title: z
		.string()
		.min(2)
		.max(40)
		.meta({ title: '标题', examples: ['关于我们'] }),
	/** The purpose of the page, in a sentence for search engines and link previews. */
	summary: z.string().min(10).max(140).meta({ title: '摘要', description: '10–140 个字，给搜索引擎看' }),
	/** Day of the last change. Shown below the heading. */
	updatedDate: calendarDate.meta({ title: '更新日期', examples: ['2026-11-20'] }),
});

/** A standing page. Its id is its address. */
export interface Page extends z.output<typeof pageSchema> {
	id: string;
	file: string;
}

/** The standing pages the site links to. Each needs a file. */
export const REQUIRED_PAGES = ['about', 'privacy', 'contact'] as const;
