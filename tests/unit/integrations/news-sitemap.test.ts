import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { day } from '../../../src/domain/units/calendar-date.ts';
import { newsSitemap } from '../../../src/integrations/news-sitemap.ts';

const TODAY = day('2026-11-29');
const page = (id: string, date: string, title = '标题') => ({
	url: `https://park.example/news/${id}/`,
	facts: { isIndexed: true, news: { title, site: '测试园区网', day: date } },
});
const textsIn = (xml: string | undefined, name: string) =>
	[...parseHTML(xml ?? '').document.getElementsByTagName(name)].map(({ textContent }) => textContent);

test('only articles of the build day and the two days before it are news, the newest first', () => {
	const xml = newsSitemap(
		[
			page('tomorrow', '2026-11-30'),
			page('old', '2026-11-26'),
			page('two', '2026-11-27'),
			page('today', '2026-11-29'),
			page('month', '2026-11'),
		],
		TODAY,
	);
	expect(textsIn(xml, 'loc')).toEqual(['https://park.example/news/today/', 'https://park.example/news/two/']);
	expect(textsIn(xml, 'news:publication_date')).toEqual(['2026-11-29', '2026-11-27']);
	expect(textsIn(xml, 'news:name')).toEqual(['测试园区网', '测试园区网']);
});

test('without news there is no file; samples and pages that are not indexed are none', () => {
	const sample = page('sample', '2026-11-29');
	expect(newsSitemap([], TODAY)).toBeUndefined();
	expect(newsSitemap([{ ...sample, facts: { ...sample.facts, isIndexed: false } }], TODAY)).toBeUndefined();
	expect(
		newsSitemap([{ url: sample.url, facts: { isIndexed: true, news: undefined } }], TODAY),
	).toBeUndefined();
});

test('a title is text', () => {
	const xml = newsSitemap([page('a', '2026-11-29', '甲 & <乙>')], TODAY);
	expect(xml).toContain('<news:title>甲 &amp; &lt;乙&gt;</news:title>');
});

test('it holds at most a thousand, as many as are read', () => {
	const many = Array.from({ length: 1001 }, (_, i) => page(`a-${i}`, '2026-11-29'));
	expect(textsIn(newsSitemap(many, TODAY), 'loc')).toHaveLength(1000);
});
