import { newestNoticeFirst, type Notice } from '../notice/notice.ts';
import type { CatalogInput, Entry } from './catalog-input.ts';

/** What visitors see: ids of entries, and the notices. A preview also has drafts and entries of a future day. */
export function shownEntries({ site, today, isPreview = false, ...input }: CatalogInput) {
	const isShown = ({ data }: Entry<{ draft: boolean; sample: boolean }>) =>
		(isPreview || !data.draft) && (site.showSamples || !data.sample);
	const isDue = (date: string) => isPreview || date <= today;
	const articles = input.articles.filter((entry) => isShown(entry) && isDue(entry.data.publishDate));
	return {
		articles: new Set(articles.map(({ id }) => id)),
		listings: new Set(input.listings.filter(isShown).map(({ id }) => id)),
		parks: new Set(input.parks.filter(isShown).map(({ id }) => id)),
		notices: input.notices
			.filter((entry) => isShown(entry) && isDue(entry.data.date))
			.map(({ id, file, data: { draft, title, ...data } }): Notice => {
				// Several stand on one page, so each says it for itself.
				const mark = draft ? '草稿：' : data.date > today ? '定时：' : '';
				return { ...data, title: mark + title, id, file };
			})
			.toSorted(newestNoticeFirst),
	};
}
