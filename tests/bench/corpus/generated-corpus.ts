import type { SearchRecord } from '../../../src/integrations/search/search-record.ts';
import { figure } from './corpus-figure.ts';
import { headline, sentence } from './corpus-sentence.ts';
import { pageTheme, type Theme } from './corpus-theme.ts';
import { type SeededRandom, seededRandom } from '../seeded-random.ts';

const CATEGORIES = ['产业动态', '政策速递', '申报通知', '招商推介', '选址指南', '上海厂房出租信息'];
/** Range of dates, in days from 1 January 2016. */
const DAYS = 3800;

const FACTS = ['面积', '层高', '荷载', '租金', '电力', '起租'];

function paragraph(random: SeededRandom, theme: Theme): string {
	return Array.from({ length: random.between(1, 4) }, () => sentence(random, theme)).join('');
}

function page(random: SeededRandom, number: number): SearchRecord {
	const theme = pageTheme(random);
	const share = random.between(1, 100);
	const type = share <= 90 ? 'article' : share <= 98 ? 'listing' : 'park';
	const isOffer = type !== 'article';
	const rented = `${theme.district}${theme.town}${figure(random)}${random.pick(['厂房', '仓库', '研发楼'])}出租`;
	const title =
		type === 'listing' ? rented : isOffer ? `${theme.park}（${theme.town}）` : headline(random, theme);
	const facts = isOffer ? FACTS.map((name) => `${name}：${figure(random)}`) : [];
	const body = Array.from({ length: random.between(5, 12) }, () => paragraph(random, theme));
	return {
		url: `/${isOffer ? `${type}s` : 'news'}/${number}/`,
		type,
		title,
		paragraphs: [...facts, ...body],
		date: new Date(Date.UTC(2016, 0, 1 + random.between(0, DAYS))).toISOString().slice(0, 10),
		district: [theme.district],
		category: isOffer ? '' : random.pick(CATEGORIES),
	};
}

/**
 * Pages like those of the portal: Chinese news, listings and parks with numbers, names and Latin words. The same seed gives
 * the same pages.
 */
export function generatedCorpus(count: number, seed: number): SearchRecord[] {
	const random = seededRandom(seed);
	return Array.from({ length: count }, (_, i) => page(random, i + 1));
}
