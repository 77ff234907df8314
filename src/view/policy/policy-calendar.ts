import { ICalAlarmType, ICalCalendar, ICalCalendarMethod, type ICalEventData } from 'ical-generator';
import type { Article } from '../../domain/article/article.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { deadlineOf } from '../../domain/policy/policy.ts';
import { DISTRICTS } from '../../domain/schema/district.ts';
import type { CalendarDate } from '../../domain/units/calendar-date.ts';
import { articleUrl } from '../../domain/urls.ts';
import { absoluteUrl } from '../site/absolute-url.ts';
import { policyFacts } from './policy-block.ts';

/** Deadlines of policies, as one file that a calendar subscribes to. */
export interface PolicyCalendar {
	/** `all`, `district/<slug>` or `topic/<slug>` */
	name: string;
	title: string;
	articles: readonly Article[];
}

/** Days a deadline stays in a calendar after it has passed, so that a subscriber sees what he missed. */
const KEPT_DAYS = 90;
const DAY = 86_400_000;
/** Seconds before the day of the deadline at which a calendar reminds: a week. */
const REMINDER = 7 * 86_400;

/** Midnight in UTC: a whole day in a calendar has no time zone. */
const utcDay = (date: CalendarDate) => new Date(`${date}T00:00:00Z`);

/** Policies with a deadline that has not passed long ago, the nearest deadline first. */
function withDeadline(articles: readonly Article[], today: CalendarDate): Article[] {
	const oldest = utcDay(today).getTime() - KEPT_DAYS * DAY;
	return articles
		.flatMap((article) => {
			const deadline = deadlineOf(article.policy);
			return deadline === undefined || utcDay(deadline).getTime() < oldest ? [] : [{ article, deadline }];
		})
		.toSorted((a, b) => a.deadline.localeCompare(b.deadline) || a.article.id.localeCompare(b.article.id))
		.map(({ article }) => article);
}

/** The calendar of all deadlines, also when empty; and one for each district and topic that has some. */
export function policyCalendars({ site, taxonomy, articlesBy, today }: Catalog): PolicyCalendar[] {
	const articles = withDeadline(articlesBy.policies, today);
	// 惠企政策, the name of a topic, ends in the word already.
	const titleOf = (name: string) => `${name.replace(/政策$/, '')}政策申报截止 - ${site.name}`;
	const parts = [
		...DISTRICTS.map(({ slug, name }) => ({
			name: `district/${slug}`,
			title: titleOf(name),
			articles: articles.filter(({ district }) => district.some((each) => each.slug === slug)),
		})),
		...taxonomy.topics.map(({ slug, name }) => ({
			name: `topic/${slug}`,
			title: titleOf(name),
			articles: articles.filter(({ topics }) => topics.some((each) => each.slug === slug)),
		})),
	];
	return [{ name: 'all', title: titleOf(''), articles }, ...parts.filter((part) => part.articles.length > 0)];
}

/** The last day for applications as an event of a whole day. Undefined without one. */
function deadlineEvent(article: Article): ICalEventData | undefined {
	const { id, title, policy, publishDate, updatedDate = publishDate } = article;
	const deadline = deadlineOf(policy);
	if (policy === undefined || deadline === undefined) return undefined;
	const url = absoluteUrl(articleUrl(id));
	const facts = policyFacts(policy).map(({ label, value }) => `${label}：${value}`);
	return {
		id: `${id}-deadline@${new URL(url).host}`,
		// The same file from each build, so the stamp is the day of the last change and not of the build.
		stamp: utcDay(updatedDate),
		start: utcDay(deadline),
		allDay: true,
		summary: `申报截止：${title}`,
		description: [...facts, '以主管部门的正式通知为准。', url].join('\n'),
		url,
		alarms: [{ type: ICalAlarmType.display, triggerBefore: REMINDER, description: `一周后截止：${title}` }],
	};
}

/** Deadlines as an iCalendar file (RFC 5545). Articles without a deadline are left out. */
export function calendarText({ title, articles }: Pick<PolicyCalendar, 'title' | 'articles'>): string {
	return new ICalCalendar({
		name: title,
		prodId: { company: 'rent-sh-portal', product: 'policies', language: 'ZH' },
		method: ICalCalendarMethod.PUBLISH,
		events: articles.flatMap((article) => deadlineEvent(article) ?? []),
	}).toString();
}
