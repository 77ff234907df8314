import { z } from 'astro/zod';
import type { OwnDate } from './article-date.ts';
import { calendarDate, partialDate } from '../units/calendar-date.ts';
import { choice } from '../schema/choice.ts';
import type { District } from '../schema/district.ts';
import { districtSchema } from '../schema/district.ts';
import { httpUrl } from '../schema/http-url.ts';
import { legacyPath } from '../schema/legacy-urls.ts';
import { type ImageSchema, pictureSchema } from '../schema/picture.ts';
import { policySchema } from '../policy/policy.ts';
import type { Category, Topic } from '../schema/taxonomy.ts';

export const ARTICLE_KINDS = {
	original: '原创',
	repost: '转载',
	compiled: '编译',
	interpretation: '政策解读',
	notice: '通知',
	case: '案例',
} as const;

const ids = (title: string) =>
	z
		.array(z.union([z.string(), z.number()], { error: '应为编号' }).transform(String))
		.default([])
		.meta({ title, description: '写文件名，不带 .md', examples: ['[sj-0001]'] });

/** Schema of the front matter of content/articles/<year>/<id>.md. */
export function articleSchema(image: ImageSchema) {
	return z.strictObject({
		title: z
			.string()
			.trim()
			.min(4)
			.max(80)
			.meta({ title: '标题', description: '4–80 个字', examples: ['松江区政协专题协商生物医药产业'] }),
		originalTitle: z.string().optional().meta({ title: '原标题' }),
		summary: z
			.string()
			.max(200)
			.optional()
			.meta({ title: '摘要', description: '至多 200 字，不写则取正文开头' }),
		author: z.string().optional().meta({ title: '作者' }),
		source: z
			.strictObject({
				name: z
					.string()
					.min(2)
					.meta({ title: '来源名称', examples: ['新华财经'] }),
				url: httpUrl.optional().meta({ title: '来源网址' }),
			})
			.optional()
			.meta({ title: '来源', examples: ['{ name: 新华财经 }'] }),
		publishDate: calendarDate.meta({
			title: '发布日期',
			description: '将来的日期到那天才显示',
			examples: ['2024-09-21'],
		}),
		updatedDate: calendarDate.optional().meta({ title: '更新日期', examples: ['2024-10-08'] }),
		eventDate: partialDate.optional().meta({
			title: '事件日期',
			description: '事情发生的日子，不是发布的日子；旧闻按它排列',
			examples: ['2024-08-30'],
		}),
		kind: choice(ARTICLE_KINDS).meta({
			title: '文章类别',
			examples: ['编译'],
		}),
		category: z.string().meta({ title: '分类', description: '见 taxonomy.yml', examples: ['产业动态'] }),
		topics: z
			.array(z.string())
			.default([])
			.meta({ title: '主题', description: '见 taxonomy.yml', examples: ['[生物医药]'] }),
		district: z
			.array(districtSchema)
			.default([])
			.meta({ title: '区', examples: ['[松江]'] }),
		parks: ids('园区'),
		listings: ids('房源'),
		related: ids('指定的相关文章'),
		cover: pictureSchema(image)
			.optional()
			.meta({ title: '封面图', examples: ['{ src: ./cover.jpg, alt: 园区大门 }'] }),
		policy: policySchema.optional().meta({ title: '政策信息', examples: ['{ issuer: [闵行区人民政府] }'] }),
		isArchival: z
			.boolean()
			.default(false)
			.meta({
				title: '旧闻',
				description: '旧资料写 true，列表里标“旧闻”，按事件日期排列',
				examples: ['true'],
			}),
		legacyViews: z
			.int()
			.nonnegative()
			.optional()
			.meta({ title: '旧站浏览数', examples: ['101'] }),
		legacyUrls: z
			.array(legacyPath)
			.default([])
			.meta({ title: '旧网址', description: '以 / 开头的路径，不带域名', examples: ['[/old/page.html]'] }),
		draft: z
			.boolean()
			.default(false)
			.meta({ title: '草稿', examples: ['true'] }),
	});
}

export type ArticleData = z.output<ReturnType<typeof articleSchema>>;

/** An article with everything it names resolved. */
export interface Article extends Omit<ArticleData, 'category' | 'topics' | 'draft'> {
	id: string;
	/** Path inside the content folder. */
	file: string;
	/** The date it stands under everywhere; `publishDate` only says when it came to this site. */
	own: OwnDate;
	category: Category;
	topics: readonly Topic[];
	district: District[];
	/** The body as plain text, one paragraph a line. */
	text: string;
}
