import { expect, test } from 'vitest';
import { scanHtml } from '../../../../src/integrations/html/scanned-html.ts';
import { pageFacts } from '../../../../src/integrations/page/page-facts.ts';

const factsOf = (html: string) => pageFacts(scanHtml(html));

test('photos are what a <picture> shows, once each, and drawings are none', () => {
	const photo = '<picture><source srcset="/_astro/a.avif"><img src="/_astro/a.jpg" alt=""></picture>';
	const drawing =
		'<picture><source srcset="/drawings/wide/l.svg"><img src="/drawings/full/l.svg" alt=""></picture>';
	const plan = '<img src="/_astro/plan.webp" alt="">';
	expect(factsOf(`${drawing}${photo}${plan}${photo}`).photos).toEqual(['/_astro/a.jpg']);
	expect(factsOf(`${drawing}${plan}`).photos).toEqual([]);
});

test('an article with a day is news, and nothing else is', () => {
	const head = (type: string, day = '') =>
		`<meta property="og:type" content="${type}"><meta property="og:title" content="甲 &amp; 乙">` +
		`<meta property="og:site_name" content="网站">${day}`;
	const date = '<meta property="article:published_time" content="2026-11-29">';
	expect(factsOf(head('article', date)).news).toEqual({ title: '甲 & 乙', site: '网站', day: '2026-11-29' });
	expect(factsOf(head('article')).news).toBeUndefined();
	expect(factsOf(head('website', date)).news).toBeUndefined();
});

test('links are those that lead to the same site', () => {
	const canonical = '<link rel="canonical" href="https://example.com/news/1/">';
	const links = [
		'/a/',
		'#b',
		'../c/',
		'https://example.com/d/',
		'https://example.org/e/',
		'tel:021',
		'mailto:a@b',
	];
	const anchors = links.map((href) => `<a href="${href}">x</a>`).join('');
	const own = ['/a/', '#b', '../c/', 'https://example.com/d/'];
	expect(factsOf(`${canonical}${anchors}`).links).toEqual(['https://example.com/news/1/', ...own]);
	// A page that does not say where it is may be anywhere.
	expect(factsOf(anchors).links).toEqual(links);
});
