import { z } from 'astro/zod';
import type { OwnDate } from './article-date.ts';
import { checkSource, sourceSchema } from './article-source.ts';
import { calendarDate, partialDate } from '../units/calendar-date.ts';
import { choice } from '../schema/choice.ts';
import type { District } from '../schema/district.ts';
import { districtSchema } from '../schema/district.ts';
import { entryIds } from '../schema/entry-id.ts';
import { legacyPath } from '../schema/legacy-urls.ts';
import { type ImageSchema, pictureSchema } from '../schema/picture.ts';
import { policySchema } from '../policy/policy.ts';
import type { Category, Series, Topic } from '../schema/taxonomy.ts';

export const ARTICLE_KINDS = {
	original: '原创',
	repost: '转载',
	compiled: '编译',
	interpretation: '政策解读',
	notice: '通知',
	case: '案例',
} as const;

/** Schema of the front matter of content/articles/<year>/<id>.md. */
export function articleSchema(image: ImageSchema) {
	const fields = z.strictObject({
		/** Headline in lists, feeds and link cards. */
		title: z
			.string()
			.trim()
			.min(4)
			.max(80)
			.meta({ title: '标题', description: '4–80 个字', examples: ['松江区政协专题协商生物医药产业'] }),
		/** Headline of the source, if it differs from ours. Shown beside the source. */
		originalTitle: z.string().optional().meta({ title: '原标题' }),
		/** One or two sentences for lists, link cards and search engines. Default: the beginning of the body. */
		summary: z
			.string()
			.max(200)
			.optional()
			.meta({ title: '摘要', description: '至多 200 字，不写则取正文开头' }),
		/** Author on this site. Default: `author` of site.yml. */
		author: z.string().optional().meta({ title: '作者' }),
		/** Source of a repost or a translation. Shown below the headline. */
		source: sourceSchema.optional().meta({ title: '来源', examples: ['{ name: 新华财经 }'] }),
		/** Day of publication on this site. An article with a future day is left out until a build on or after that day. */
		publishDate: calendarDate.meta({
			title: '发布日期',
			description: '将来的日期到那天才显示',
			examples: ['2024-09-21'],
		}),
		/** Day of the last change to the body, for readers and search engines. */
		updatedDate: calendarDate.optional().meta({ title: '更新日期', examples: ['2024-10-08'] }),
		/** Day, month or year of the reported event, as exact as the source: `2024-08`. Old news is sorted by it. */
		eventDate: partialDate.optional().meta({
			title: '事件日期',
			description: '事情发生的日子，不是发布的日子；旧闻按它排列',
			examples: ['2024-08-30'],
		}),
		/** Type of text: own work, repost, translation, explanation of a policy, notice or case. */
		kind: choice(ARTICLE_KINDS).meta({
			title: '文章类别',
			examples: ['编译'],
		}),
		/** The section of the article: name, alias or slug of a category in taxonomy.yml. */
		category: z.string().meta({ title: '分类', description: '见 taxonomy.yml', examples: ['产业动态'] }),
		/** Subjects and industries, by their names in taxonomy.yml; they link articles, listings and policies. */
		topics: z
			.array(z.string())
			.default([])
			.meta({ title: '主题', description: '见 taxonomy.yml', examples: ['[生物医药]'] }),
		/** The series it is a part of, by its name in taxonomy.yml. The page leads to the parts before and after it. */
		series: z
			.string({ error: '应为一个名称，一篇文章至多属于一个专题' })
			.optional()
			.meta({ title: '专题', description: '见 taxonomy.yml 的 series', examples: ['园区选址十讲'] }),
		/** Districts the article is about. Their pages list it. */
		district: z
			.array(districtSchema)
			.default([])
			.meta({ title: '区', examples: ['[松江]'] }),
		/** Ids of the parks it mentions. Their pages show it first in their news. */
		parks: entryIds('园区'),
		/** Ids of the listings it mentions. Their cards are shown below the article. */
		listings: entryIds('房源'),
		/** Ids of related articles to show first. The remaining places are filled by text similarity. */
		related: entryIds('指定的相关文章'),
		/** Picture for its card and the head of its page. */
		cover: pictureSchema(image)
			.optional()
			.meta({ title: '封面图', examples: ['{ src: ./cover.jpg, alt: 园区大门 }'] }),
		/** If present, the article is a policy and is also listed under /policies/. */
		policy: policySchema.optional().meta({ title: '政策信息', examples: ['{ issuer: [闵行区人民政府] }'] }),
		/** Old news that was imported late: marked 旧闻, sorted by its own date, not on the home page. */
		isArchival: z
			.boolean()
			.default(false)
			.meta({
				title: '旧闻',
				description: '旧资料写 true，列表里标“旧闻”，按事件日期排列',
				examples: ['true'],
			}),
		/** Last day on top of the lists it belongs to and of the news on the home page. */
		pinnedUntil: calendarDate.optional().meta({
			title: '置顶到',
			description: '到这一天为止排在最前，过后自动回到原处',
			examples: ['2026-12-31'],
		}),
		/** Views counted by the old site. Shown as a historic figure that no longer grows. */
		legacyViews: z
			.int()
			.nonnegative()
			.optional()
			.meta({ title: '旧站浏览数', examples: ['101'] }),
		/** Old paths of the page, below the domain. Each keeps working. */
		legacyUrls: z
			.array(legacyPath)
			.default([])
			.meta({ title: '旧网址', description: '以 / 开头的路径，不带域名', examples: ['[/old/page.html]'] }),
		/** `true`: invented for demonstration. It is marked 示例, and search engines do not index it. */
		sample: z
			.boolean()
			.default(false)
			.meta({ title: '示例', description: '不是真实消息时写 true', examples: ['true'] }),
		/** `true`: not published anywhere. */
		draft: z
			.boolean()
			.default(false)
			.meta({ title: '草稿', examples: ['true'] }),
	});
	return fields.superRefine(checkSource);
}

export type ArticleData = z.output<ReturnType<typeof articleSchema>>;

/** An article with all references resolved. */
export interface Article extends Omit<ArticleData, 'category' | 'topics' | 'series' | 'draft'> {
	id: string;
	/** Path inside the content folder. */
	file: string;
	/** The date it is listed under. `publishDate` is only the day of publication on this site. */
	own: OwnDate;
	category: Category;
	topics: readonly Topic[];
	series: Series | undefined;
	district: District[];
	/** The body as plain text, one paragraph per line. */
	text: string;
}
