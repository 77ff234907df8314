import type { Article } from '../../domain/article/article.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import * as urls from '../../domain/urls.ts';
import { formatDate } from '../../domain/units/format.ts';
import type { Link } from '../site/link.ts';

/** A line of facts: a day, or links to what the article names. */
export interface ArticleFact {
	label: string;
	day: { date: string; text: string } | undefined;
	links: readonly Link[];
}

export interface ArticleFacts {
	/** True when there is enough to fill a box: at least two of the day of the event, districts, parks and listings. */
	isBox: boolean;
	facts: readonly ArticleFact[];
}

/** Fewer facts are as soon read in a line. */
const LEAST = 2;

/** The day of the event, if the date of the article is another one. */
export function eventDay({ own, eventDate }: Article): ArticleFact['day'] {
	return own.isArchival ? undefined : eventDate && { date: eventDate, text: formatDate(eventDate) };
}

/**
 * When and where something happened, and what the article names. The day is among them only in a box, and so are the
 * listings. A policy has a box of its own.
 * @param listings links to the listings that the article names
 */
export function articleFacts(
	article: Article,
	listings: readonly Link[],
	{ parkById }: Pick<Catalog, 'parkById'>,
): ArticleFacts {
	const row = (label: string, links: readonly Link[], day?: ArticleFact['day']) => ({ label, links, day });
	const where = row(
		'区域',
		article.district.map(({ name, slug }) => ({ text: name, href: urls.districtUrl(slug) })),
	);
	const parks = row(
		'园区',
		article.parks.flatMap((id) => {
			const park = parkById.get(id);
			return park === undefined ? [] : [{ text: park.name, href: urls.parkUrl(id) }];
		}),
	);
	const topics = row(
		'主题',
		article.topics.map(({ name, slug }) => ({ text: name, href: urls.topicUrl(slug) })),
	);
	const named = row('房源', listings);
	const isFilled = ({ links, day }: ArticleFact) => links.length > 0 || day !== undefined;
	const facts = [row('时间', [], eventDay(article)), where, parks, named].filter(isFilled);
	const isBox = article.policy === undefined && facts.length >= LEAST;
	return { isBox, facts: (isBox ? [...facts, topics] : [topics, where, parks]).filter(isFilled) };
}
